using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Storage;

/// <summary>Compares an event with one that has the same deduplication key. Meta keeps one of them, so a difference is lost.</summary>
internal static class DuplicateComparison
{
    private static readonly string[] Paths = ["custom_data.value", "custom_data.currency", "custom_data.order_id"];

    /// <summary>Returns a warning for each parameter that differs from a copy received before.</summary>
    public static IEnumerable<string> GetWarnings(ReceivedEvent existing, EventCopy incoming)
    {
        foreach (var path in Paths)
        {
            if (existing.Copies.Any(copy => Differ(copy.FindParameter(path), incoming.FindParameter(path))))
                yield return $"An event with the same event_name and event_id has another {path}. Meta counts one of the two; a new purchase needs a new event_id.";
        }
    }

    // The Pixel's half may leave parameters out.
    private static bool Differ(string? first, string? second) =>
        first is not null && second is not null && !DisplayValues.AreEqual(first, second, StringComparison.OrdinalIgnoreCase);
}
