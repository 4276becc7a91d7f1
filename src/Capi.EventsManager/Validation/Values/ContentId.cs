using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>The id of a thing in the catalogue: a text with something in it, or a whole number.</summary>
internal static class ContentId
{
    public static bool IsOne(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? !JsonValues.IsEmpty(value) : WholeNumber.IsOne(value);
}
