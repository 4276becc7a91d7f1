using System.Text.RegularExpressions;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>All other warnings, grouped by their text.</summary>
internal sealed partial class WarningRule : EventRule
{
    // Other rules report these with more detail.
    private static readonly string[] Explained = ["is a private address", "is the hash of the empty string", "is the hash of a text that stands for a missing value", "has a creation time that is not in milliseconds", "has a click ID in one case only", "should have the format fb.1", "should be an IPv4 or IPv6 address", "looks hashed; Meta compares it in clear"];

    public override IEnumerable<EventFinding> Find(ReceivedEvent received) =>
        from copy in received.Copies
        from text in copy.Warnings
        where !Explained.Any(part => text.Contains(part, StringComparison.Ordinal))
        select new EventFinding(this, Index().Replace(text, ""), AffectedEvent.Create(received, copy.Source));

    protected override EventsDiagnostic Create(EventFinding first, IReadOnlyList<AffectedEvent> events) => new()
    {
        Name = "warning",
        Title = first.Group,
        Solution = "Meta is not known to refuse the event, but can't use it as it is. Correct it.",
        Documentation = MetaDocs.FindPage(first.Group.Split(' ')[0]),
        Events = events,
    };

    // contents[0].quantity and contents[1].quantity are one problem.
    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
