using System.Text.Json;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Faults;

/// <summary>Parses a fault from JSON: the body of <c>POST /api/faults</c>, or the header <c>X-Capi-Fault</c>.</summary>
internal static class FaultParser
{
    private static readonly string[] Names =
        [
            "dataset", "run", "access_token", "event_id", "code", "subcode", "status", "body", "is_transient", "blames_event", "events_received", "count", "probability", "delay_ms", "cuts_body",
            "closes_connection", "usage_percent", "regain_minutes", "retry_after",
        ];

    /// <summary>Returns the fault, or the reason why the JSON is none.</summary>
    public static (EventsManagerFault? Fault, string? Reason) Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        if (document is null || document.RootElement.ValueKind is not JsonValueKind.Object)
            return (null, "A fault is a JSON object such as {\"code\":2,\"count\":3}.");

        var root = document.RootElement;
        if (root.EnumerateObject().Any(member => !Names.Contains(member.Name, StringComparer.Ordinal) || !HasType(member.Name, member.Value)))
            return (null, $"A member is unknown or has the wrong type; the known ones are {string.Join(", ", Names)}.");

        var fault = new EventsManagerFault
        {
            Dataset = JsonValues.GetString(root, "dataset"),
            Run = JsonValues.GetString(root, "run"),
            AccessToken = JsonValues.GetString(root, "access_token"),
            EventId = JsonValues.GetString(root, "event_id"),
            Body = JsonValues.GetString(root, "body"),
            BlamesEvent = IsTrue(root, "blames_event"),
            ClosesConnection = IsTrue(root, "closes_connection"),
            EventsReceived = GetInteger(root, "events_received"),
            RegainAccess = GetInteger(root, "regain_minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Code = GetInteger(root, "code"),
            Subcode = GetInteger(root, "subcode"),
            StatusCode = GetInteger(root, "status"),
            IsTransient = IsTrue(root, "is_transient"),
            Count = GetInteger(root, "count"),
            Probability = root.TryGetProperty("probability", out var probability) ? probability.GetDouble() : 1,
            Delay = TimeSpan.FromMilliseconds(GetInteger(root, "delay_ms") ?? 0),
            CutsBody = IsTrue(root, "cuts_body"),
            UsagePercent = GetInteger(root, "usage_percent"),
            RetryAfter = GetInteger(root, "retry_after") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return fault.Validate() is { } reason ? (null, reason) : (fault, null);
    }

    private static bool HasType(string name, JsonElement value) => name switch
    {
        "dataset" or "run" or "access_token" or "event_id" or "body" => value.ValueKind is JsonValueKind.String,
        "is_transient" or "cuts_body" or "blames_event" or "closes_connection" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "probability" => value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number),
        _ => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
    };

    private static int? GetInteger(JsonElement root, string name) => root.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static bool IsTrue(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.GetBoolean();
}
