using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>A whole number of any length.</summary>
/// <remarks>A text of digits is one too: Meta's own SDKs for PHP and Java send num_items so (spec section 3.7).</remarks>
internal static class WholeNumber
{
    /// <summary>True for digits, with or without a minus before them. 2.0 and 2e0 are no integers to a strict reader.</summary>
    public static bool IsOne(JsonElement value)
    {
        var text = TextOf(value);
        return AreDigits(text.StartsWith('-') ? text[1..] : text);
    }

    /// <summary>The digits of a number that isn't negative, or null.</summary>
    public static string? DigitsOf(JsonElement value) => TextOf(value) is var text && AreDigits(text) ? text : null;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static bool AreDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
