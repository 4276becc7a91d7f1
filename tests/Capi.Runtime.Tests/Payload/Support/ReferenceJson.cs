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
        number is null or double.NaN or double.PositiveInfinity or double.NegativeInfinity ? null : number.ToString(null, CultureInfo.InvariantCulture);

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
