using System.Globalization;
using System.Text.Json;
using Capi.Catalog;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Compares JSON values with the type of a parameter.</summary>
internal static class JsonTypes
{
    /// <summary>Returns null if the value has the type; otherwise the end of the sentence "… should be": "a string".</summary>
    /// <remarks>The Graph API converts between numbers and their text, so both are accepted where either is documented.</remarks>
    public static string? GetMismatch(JsonElement value, ParameterType type) => type switch
    {
        ParameterType.String or ParameterType.Date => IsScalar(value) ? null : "a string",
        ParameterType.Number => IsNumber(value) ? null : "a number with a decimal point and no thousands separator",
        ParameterType.Integer => JsonInteger.IsInteger(value) ? null : "an integer",
        ParameterType.ZeroOrOne => JsonInteger.GetDigits(value) is "0" or "1" ? null : "0 or 1",
        ParameterType.Boolean => IsBoolean(value) ? null : "true or false",
        ParameterType.StringOrBoolean => IsScalar(value) || IsBoolean(value) ? null : "a string or a Boolean",
        ParameterType.Object => value.ValueKind is JsonValueKind.Object ? null : "an object",
        ParameterType.ObjectArray => IsArray(value, item => item.ValueKind is JsonValueKind.Object) ? null : "an array of objects",
        ParameterType.StringArray => IsArray(value, IsScalar) ? null : "an array of strings",
        ParameterType.StringOrIntegerArray => IsArray(value, ContentId.IsValid) ? null : "an array of strings or integers",
        ParameterType.Array => value.ValueKind is JsonValueKind.Array ? null : "an array",
        _ => null,
    };

    /// <summary>True for a finite JSON number and for its text.</summary>
    public static bool IsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        _ => false,
    };

    /// <summary>True for strings and numbers.</summary>
    public static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number;

    private static bool IsBoolean(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsArray(JsonElement value, Func<JsonElement, bool> isItem) =>
        value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(isItem);
}
