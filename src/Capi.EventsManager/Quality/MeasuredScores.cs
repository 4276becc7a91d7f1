using System.Globalization;
using System.Text.Json;
using Capi.EventsManager.Endpoints;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Quality;

/// <summary>Meta's own scores, shown beside the estimates: the newest of each dataset and event name. Thread-safe.</summary>
/// <remarks>Read from the lines that <c>capi quality --history</c> writes.</remarks>
internal sealed class MeasuredScores
{
    private const int MaxScores = 1_000;
    private const decimal MaxScore = 10;
    private const decimal MaxCoverage = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Dataset, string EventName), MeasuredScore> _scores = [];

    /// <summary>Returns the scores of an event name, by dataset.</summary>
    public IReadOnlyList<MeasuredScore> Find(string eventName)
    {
        lock (_lock)
            return [.. _scores.Values.Where(score => string.Equals(score.EventName, eventName, StringComparison.Ordinal)).OrderBy(score => score.Dataset, StringComparer.Ordinal)];
    }

    /// <summary>Adds the scores of JSON lines.</summary>
    /// <returns>The number of scores, or the reason why a line has none; then nothing is added.</returns>
    public (int Count, string? Reason) Add(ReadOnlyMemory<byte> utf8)
    {
        var added = new List<MeasuredScore>();
        foreach (var line in SplitLines(utf8))
        {
            if (Parse(line) is not { } scores)
                return (0, "Each line must be a result of capi quality: {\"dataset\":\"123\",\"time\":\"2026-11-29T12:00:00Z\",\"rows\":[{\"event_name\":\"Purchase\",\"score\":7.4}]}.");
            added.AddRange(scores);
        }

        lock (_lock)
        {
            foreach (var score in added)
            {
                var key = (score.Dataset, score.EventName);
                if (_scores.TryGetValue(key, out var known) ? known.ReadAt <= score.ReadAt : _scores.Count < MaxScores)
                    _scores[key] = score;
            }
        }

        return (added.Count, null);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> SplitLines(ReadOnlyMemory<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var end = utf8.Span.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? default : utf8[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                yield return line;
        }
    }

    private static List<MeasuredScore>? Parse(ReadOnlyMemory<byte> line)
    {
        using var document = StrictJson.Parse(line);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root
            || JsonValues.GetString(root, "dataset") is not { } dataset
            || !DatasetId.IsValid(dataset)
            || !DateTimeOffset.TryParse(JsonValues.GetString(root, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || JsonValues.GetMember(root, "rows") is not { ValueKind: JsonValueKind.Array } rows)
            return null;
        // Of another Events Manager: an estimate is no score of Meta.
        return
        [
            .. from row in rows.EnumerateArray()
               where row.ValueKind is JsonValueKind.Object && JsonValues.GetMember(row, "is_estimate").ValueKind is not JsonValueKind.True
               let name = JsonValues.GetString(row, "event_name")
               where name is not null
               select new MeasuredScore(dataset, name, GetNumber(row, "score", MaxScore), GetNumber(row, "coverage", MaxCoverage), time),
        ];
    }

    private static decimal? GetNumber(JsonElement row, string name, decimal maximum) =>
        JsonValues.GetMember(row, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) && number >= 0 && number <= maximum ? number : null;
}
