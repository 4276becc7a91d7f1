using System.Globalization;
using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>Reads values of untrusted JSON leniently: a value of another type counts as absent.</summary>
internal static class JsonValues
{
    /// <summary>Finds a property; false if the element is no object or the property is missing or null.</summary>
    public static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>The property, or an undefined element.</summary>
    public static JsonElement Get(JsonElement element, string name) => TryGet(element, name, out var value) ? value : default;

    /// <summary>The elements of an array; a single value counts as an array of one.</summary>
    public static IEnumerable<JsonElement> GetItems(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [element],
    };

    /// <summary>The text of a string or number; null for other values and for text that is not valid Unicode.</summary>
    public static string? GetText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString(),
                JsonValueKind.Number => element.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, for example of text that a script has cut.
            return null;
        }
    }

    /// <summary>The number of a number or of a string such as <c>12.50</c>; null for other values. A decimal comma is not guessed.</summary>
    public static decimal? GetNumber(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
            return element.TryGetDecimal(out var number) ? number : null;

        const NumberStyles Styles = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(GetText(element), Styles, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }
}
