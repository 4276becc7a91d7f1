using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>A product ID in the catalog: a non-blank string or an integer.</summary>
internal static class ContentId
{
    public static bool IsValid(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? !JsonValues.IsEmpty(value) : JsonInteger.IsInteger(value);
}
