using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>One event of a request: where its parameters may stand. GA4 has them in <c>params</c>, a dataLayer beside the name or in <c>ecommerce</c>.</summary>
/// <param name="Event">The event.</param>
/// <param name="Request">The object around the events of a batch; undefined if there is none.</param>
internal readonly record struct EventScope(JsonElement Event, JsonElement Request)
{
    /// <summary>The name as the page writes it; null without one.</summary>
    public string? Name =>
        JsonValues.GetText(JsonValues.Get(Event, "name")) ?? JsonValues.GetText(JsonValues.Get(Event, "event_name")) ?? JsonValues.GetText(JsonValues.Get(Event, "event"));

    /// <summary>Finds a parameter of the event.</summary>
    public JsonElement Find(string name)
    {
        var parameters = JsonValues.Get(Event, "params");
        foreach (var place in (ReadOnlySpan<JsonElement>)[parameters, JsonValues.Get(parameters, "ecommerce"), Event, JsonValues.Get(Event, "ecommerce")])
        {
            if (JsonValues.TryGet(place, name, out var value))
                return value;
        }

        return default;
    }

    /// <summary>Finds a parameter that the events of a batch can share.</summary>
    public JsonElement FindShared(string name) => Find(name) is { ValueKind: not JsonValueKind.Undefined } own ? own : JsonValues.Get(Request, name);

    /// <summary>True if the page says that the visitor refused. The opposite is never believed: consent comes from the request.</summary>
    public bool IsConsentDenied => IsDenied(FindShared("consent")) || IsDenied(FindShared("consent_state"));

    private static bool IsDenied(JsonElement consent) =>
        IsDeniedSignal(consent) || IsDeniedSignal(JsonValues.Get(consent, "ad_storage")) || IsDeniedSignal(JsonValues.Get(consent, "ad_user_data"));

    private static bool IsDeniedSignal(JsonElement signal) =>
        signal.ValueKind == JsonValueKind.False || string.Equals(JsonValues.GetText(signal), "denied", StringComparison.OrdinalIgnoreCase);
}
