using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Capi.Delivery.Responses;

/// <summary>Reads single values of Meta's response. No value throws.</summary>
internal static class ResponseValues
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads an integer, which some intermediaries turn into text or write with decimals; null if it is none. A larger one is <see cref="int.MaxValue"/>.</summary>
    public static int? ReadInt32(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number or JsonTokenType.String && double.TryParse(ReadText(ref reader), Integer, CultureInfo.InvariantCulture, out var number) && double.IsInteger(number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : null;

    /// <summary>Reads a trace ID; null if it is none. It is logged, so it must not contain anything else.</summary>
    public static string? ReadTraceId(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && ReadText(ref reader) is { Length: > 0 and <= 64 } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? id
            : null;

    /// <summary>Reads a text, a name or the text of a number; null for anything else, for invalid UTF-8 and for an escaped lone surrogate.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
