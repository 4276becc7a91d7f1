using System.Globalization;
using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Page.Shared;

/// <summary>Renders names, IDs and badges of events. Masks what can be personal data.</summary>
internal static class EventLabel
{
    // Meta accepts no longer names, so this one is a mistake and can contain anything.
    private const int MaxNameLength = 50;

    /// <summary>Returns the masked name; a refused event can have none.</summary>
    public static string GetName(ReceivedEvent received) => GetName(received.EventName);

    /// <summary>Returns the masked name, shortened to the length that Meta accepts.</summary>
    public static string GetName(string name) => name.Length switch
    {
        0 => "(no event_name)",
        > MaxNameLength => Masking.MaskText(name) is var shown && shown.Length > MaxNameLength ? shown[..(char.IsHighSurrogate(shown[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)] + "…" : shown,
        _ => Masking.MaskText(name),
    };

    /// <summary>Returns the address of the event's page.</summary>
    public static string GetPath(long number) => string.Create(CultureInfo.InvariantCulture, $"/events/{number}");

    /// <summary>Returns the name of a source.</summary>
    public static string GetName(EventSource source) => source is EventSource.Server ? "Server" : "Browser";

    public static Html RenderId(string? id) => id is null ? Html.Format($"<em>no event_id</em>") : Html.Format($"<code>{Masking.MaskText(id)}</code>");

    /// <summary>Renders the badge with the fate, and one for each thing to know at a glance.</summary>
    public static Html RenderBadges(ReceivedEvent received, EventExplanation explanation)
    {
        var duplicates = received.Copies.Sum(copy => copy.Duplicates);
        var warnings = received.Copies.Sum(copy => copy.Warnings.Count);
        return Html.Join(
        [
            explanation.Fate switch
            {
                EventFate.Refused => Badge("bad", received.Refusal!.IsCause ? "refused" : "refused with its request"),
                EventFate.Merged => Badge("good", "1 event from 2 sources"),
                _ when explanation.NearMiss is not null => Badge("bad", "counted twice"),
                _ => Badge("plain", received.KeptSource is EventSource.Server ? "server only" : "browser only"),
            },
            duplicates > 0 ? Badge("warn", Numbers.Count(duplicates, "repetition")) : default,
            warnings > 0 ? Badge("warn", Numbers.Count(warnings, "warning")) : default,
            received.Copies.Any(copy => copy.TestEventCode is not null) ? Badge("plain", "test code") : default,
        ]);
    }

    private static Html Badge(string kind, string text) => Html.Format($"""<span class="badge {kind}">{text}</span> """);
}
