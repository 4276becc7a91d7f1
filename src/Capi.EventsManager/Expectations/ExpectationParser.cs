using System.Text.Json;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Expectations;

/// <summary>Parses the body of <c>POST /api/expectations</c>.</summary>
internal static class ExpectationParser
{
    private static readonly HashSet<string> Names = new(["event_name", "event_id", "dataset", "run", "sources", "parameters", "count", "max_diagnostics", "timeout_ms"], StringComparer.Ordinal);

    private static readonly string[] TextNames = ["event_name", "event_id", "dataset", "run"];

    /// <summary>Returns the expectation, or the reason why the body is none.</summary>
    public static (EventExpectation? Expectation, string? Reason) Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        if (document is null || document.RootElement.ValueKind is not JsonValueKind.Object)
            return (null, "The body must be a JSON object such as {\"event_name\":\"Purchase\",\"sources\":2,\"timeout_ms\":5000}.");

        var root = document.RootElement;
        if (root.EnumerateObject().FirstOrDefault(member => !Names.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined })
            return (null, $"The body has an unknown member; the known ones are {string.Join(", ", Names)}.");
        if (TextNames.FirstOrDefault(name => JsonValues.GetMember(root, name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String)) is { } wrong)
            return (null, $"{wrong} must be a string.");
        if (JsonValues.GetMember(root, "event_name").ValueKind is JsonValueKind.Undefined && JsonValues.GetMember(root, "max_diagnostics").ValueKind is JsonValueKind.Undefined)
            return (null, "event_name or max_diagnostics is required.");
        if (!TryGetParameters(root, out var parameters))
            return (null, "parameters must be an object whose members are strings, numbers or Booleans.");

        if (!TryGetNumber(root, "sources", 1, 2, out var sources))
            return (null, "sources must be 1 or 2.");
        if (!TryGetNumber(root, "count", 0, EventQuery.MaxLimit, out var count))
            return (null, "count must be 0 to 1000.");
        if (!TryGetNumber(root, "max_diagnostics", 0, int.MaxValue, out var maxDiagnostics))
            return (null, "max_diagnostics must be 0 or more.");
        if (!TryGetNumber(root, "timeout_ms", 0, (int)ExpectationWaiter.MaxTimeout.TotalMilliseconds, out var timeout))
            return (null, "timeout_ms must be 0 to 600000.");

        var expectation = new EventExpectation();
        var eventName = JsonValues.GetString(root, "event_name");
        return (expectation with
        {
            EventName = eventName,
            EventId = JsonValues.GetString(root, "event_id"),
            Dataset = JsonValues.GetString(root, "dataset"),
            Run = JsonValues.GetString(root, "run"),
            Parameters = parameters,
            Sources = sources,
            Count = count ?? (eventName is null ? 0 : expectation.Count),
            MaxDiagnostics = maxDiagnostics,
            Timeout = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : expectation.Timeout,
        }, null);
    }

    private static bool TryGetParameters(JsonElement root, out Dictionary<string, string>? parameters)
    {
        parameters = null;
        var json = JsonValues.GetMember(root, "parameters");
        if (json.ValueKind is JsonValueKind.Undefined)
            return true;
        if (json.ValueKind is not JsonValueKind.Object || json.EnumerateObject().Any(member => member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
            return false;
        parameters = json.EnumerateObject().ToDictionary(member => member.Name, member => JsonValues.GetText(member.Value), StringComparer.Ordinal);
        return true;
    }

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
