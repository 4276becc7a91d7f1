using System.Globalization;
using System.Text;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>A simple reference implementation of the JSON output.</summary>
internal static class ReferenceJson
{
    /// <summary>A quoted string according to RFC 8259; null for text that UTF-8 can't represent.</summary>
    public static string? FormatString(string text)
    {
        if (!IsWellFormed(text))
            return null;

        var written = new StringBuilder("\"");
        foreach (var character in text)
        {
            written.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return written.Append('"').ToString();
    }

    /// <summary>A quoted string, or null when the text is dropped from custom_data.</summary>
    public static string? FormatCustomDataString(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 65_536 ? null : FormatString(text);

    /// <summary>A number, or null when JSON can't represent it.</summary>
    public static string? FormatNumber(IFormattable? number) =>
        number is null or double.NaN or double.PositiveInfinity or double.NegativeInfinity ? null : RemoveExponent(number.ToString(null, CultureInfo.InvariantCulture));

    // Moves the decimal point one digit at a time.
    private static string RemoveExponent(string number)
    {
        if (number.Split('E') is not [var mantissa, var exponent])
            return number == "-0" ? "0" : number;

        var sign = mantissa.StartsWith('-') ? "-" : "";
        var (digits, point) = (mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal), 1);
        for (var step = int.Parse(exponent, CultureInfo.InvariantCulture); step != 0; step -= Math.Sign(step))
        {
            if (step > 0 && ++point > digits.Length)
                digits += "0";
            else if (step < 0 && --point < 1)
                (digits, point) = ("0" + digits, 1);
        }

        return point == digits.Length ? sign + digits : $"{sign}{digits[..point]}.{digits[point..]}";
    }

    /// <summary>An object of the members that have a value; null when none has one.</summary>
    public static string? FormatObject(params (string Name, string? Json)[] members)
    {
        var present = members.Where(member => member.Json is not null).Select(member => $"\"{member.Name}\":{member.Json}").ToArray();
        return present.Length == 0 ? null : "{" + string.Join(',', present) + "}";
    }

    /// <summary>An array of the non-null items; null when there are none.</summary>
    public static string? FormatArray(IEnumerable<string?>? items)
    {
        var present = items?.OfType<string>().ToArray() ?? [];
        return present.Length == 0 ? null : "[" + string.Join(',', present) + "]";
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
