using System.Globalization;
using System.Text;

namespace Capi.Generators.Model;

/// <summary>Formats text as C#, JSON and XML literals.</summary>
internal static class Literals
{
    /// <summary>Formats a C# string literal, with quotes.</summary>
    public static string ToStringLiteral(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (NeedsEscape(value, index))
                literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                literal.Append(character);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Formats a UTF-8 string literal of the JSON-escaped value, without the JSON quotes.</summary>
    public static string ToUtf8JsonLiteral(string value) => ToStringLiteral(EscapeJson(value)) + "u8";

    /// <summary>Escapes text for an XML doc comment.</summary>
    public static string EscapeXml(string value)
    {
        var safe = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
            safe.Append(NeedsEscape(value, index) ? '?' : value[index]);

        return safe.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
    }

    /// <summary>Escapes text for a JSON string, without its quotes.</summary>
    public static string EscapeJson(string value)
    {
        var json = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            json.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return json.ToString();
    }

    // Control characters, line terminators other than \n, invisible characters, and lone surrogates.
    private static bool NeedsEscape(string value, int index) => char.GetUnicodeCategory(value[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => !IsPartOfSurrogatePair(value, index),
        _ => false,
    };

    private static bool IsPartOfSurrogatePair(string value, int index) =>
        char.IsHighSurrogate(value[index])
            ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
            : index > 0 && char.IsHighSurrogate(value[index - 1]);
}
