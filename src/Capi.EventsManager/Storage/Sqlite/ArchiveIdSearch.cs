using System.Text;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Finds a part of event_id by its trigrams instead of reading all events.</summary>
internal static class ArchiveIdSearch
{
    /// <summary>The events in the order of the search.</summary>
    public const string Tables = "event_ids CROSS JOIN events ON events.number = event_ids.rowid";

    public const string Number = "event_ids.rowid";

    public const string Condition = "event_ids MATCH $phrase";

    private const int TrigramLength = 3;

    /// <summary>Returns the phrase to search for; null if there is none, if it is too short, or if other conditions have a better index.</summary>
    public static string? FindPhrase(EventQuery query) =>
        query is { EventIdPart: { } part, EventId: null, BrowserId: null, SameBrowser: null, SameVisit: null, Numbers: null, Run: null, Dataset: null, Fate: null or FateFilter.Accepted }
        && part.EnumerateRunes().Count() >= TrigramLength
        && !part.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            ? $"\"{part.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : null;
}
