using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Reads integers of any length.</summary>
/// <remarks>A string of digits counts as an integer: Meta's SDKs for PHP and Java send num_items as a string.</remarks>
internal static class WholeNumber
{
    /// <summary>True for decimal digits with an optional minus sign. 2.0 and 2e0 are rejected, as by a strict reader.</summary>
    public static bool IsOne(JsonElement value)
    {
        var text = TextOf(value);
        return AreDigits(text.StartsWith('-') ? text[1..] : text);
    }

    /// <summary>Returns the digits of a non-negative integer, or null.</summary>
    public static string? DigitsOf(JsonElement value) => TextOf(value) is var text && AreDigits(text) ? text : null;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static bool AreDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
