using System.Text.RegularExpressions;

namespace Capi.EventsManager.Diagnostics.Rules;

/// <summary>All other warnings, grouped by their text.</summary>
internal sealed partial class WarningRule : IDiagnosticRule
{
    // Other rules report these with more detail.
    private static readonly string[] Explained = ["is a private address", "is the hash of the empty string", "has a creation time that is not in milliseconds", "has a click ID in one case only"];

    public IEnumerable<EventsDiagnostic> Find(DiagnosticsInput input) =>
        from pair in input.AllCopies
        from text in pair.Copy.Warnings
        where !Explained.Any(part => text.Contains(part, StringComparison.Ordinal))
        group (pair.Event, pair.Copy, Text: text) by Index().Replace(text, "") into warnings
        select new EventsDiagnostic
        {
            Name = "warning",
            Title = warnings.Key,
            Solution = "Meta accepts the event; correct it nevertheless.",
            Documentation = MetaDocs.FindPage(warnings.Key.Split(' ')[0]),
            Events = [.. warnings.Select(one => AffectedEvent.Create(one.Event, one.Copy.Source))],
        };

    // contents[0].quantity and contents[1].quantity are one problem.
    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
