using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Reads integers of any length.</summary>
/// <remarks>A string of digits counts as an integer: Meta's SDKs for PHP and Java send num_items as a string.</remarks>
internal static class JsonInteger
{
    /// <summary>True for decimal digits with an optional minus sign. 2.0 and 2e0 are rejected, as by a strict reader.</summary>
    public static bool IsInteger(JsonElement value)
    {
        var text = GetText(value);
        return IsAllDigits(text.StartsWith('-') ? text[1..] : text);
    }

    /// <summary>Returns the digits of a non-negative integer, or null.</summary>
    public static string? GetDigits(JsonElement value) => GetText(value) is var text && IsAllDigits(text) ? text : null;

    private static string GetText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static bool IsAllDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
