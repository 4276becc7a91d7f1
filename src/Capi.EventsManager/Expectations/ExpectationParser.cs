using System.Text.Json;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Expectations;

/// <summary>Parses the body of <c>POST /api/expectations</c>.</summary>
internal static class ExpectationParser
{
    private static readonly HashSet<string> Names = new(["event_name", "event_id", "dataset", "sources", "count", "timeout_ms"], StringComparer.Ordinal);

    /// <summary>Returns the expectation, or the reason why the body is none.</summary>
    public static (EventExpectation? Expectation, string? Reason) Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        if (document is null || document.RootElement.ValueKind is not JsonValueKind.Object)
            return (null, "The body must be a JSON object such as {\"event_name\":\"Purchase\",\"sources\":2,\"timeout_ms\":5000}.");

        var root = document.RootElement;
        if (root.EnumerateObject().FirstOrDefault(member => !Names.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined })
            return (null, $"The body has an unknown member; the known ones are {string.Join(", ", Names)}.");
        if (GetText(root, "event_name") is not { } name)
            return (null, "event_name is required: a string.");

        var expectation = new EventExpectation { EventName = name, EventId = GetText(root, "event_id"), Dataset = GetText(root, "dataset") };
        if (!TryGetNumber(root, "sources", 1, 2, out var sources))
            return (null, "sources must be 1 or 2.");
        if (!TryGetNumber(root, "count", 1, int.MaxValue, out var count))
            return (null, "count must be 1 or more.");
        if (!TryGetNumber(root, "timeout_ms", 0, (int)ExpectationWaiter.MaxTimeout.TotalMilliseconds, out var timeout))
            return (null, "timeout_ms must be 0 to 600000.");

        return (expectation with
        {
            Sources = sources,
            Count = count ?? expectation.Count,
            Timeout = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : expectation.Timeout,
        }, null);
    }

    private static string? GetText(JsonElement root, string name) =>
        JsonValues.GetMember(root, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool TryGetNumber(JsonElement root, string name, int minimum, int maximum, out int? number)
    {
        number = null;
        var value = JsonValues.GetMember(root, name);
        if (value.ValueKind is JsonValueKind.Undefined)
            return true;
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetInt32(out var found) || found < minimum || found > maximum)
            return false;
        number = found;
        return true;
    }
}
