using System.Globalization;
using System.Text;

namespace Capi.ContractDescriptions.Json;

/// <summary>Writes texts as JSON. Analyzers can't use a library for JSON: the compiler that loads them has its own versions of all of them.</summary>
internal static class JsonLiteral
{
    /// <summary>The text in quotes. Invisible characters and half characters are escaped.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '"' or '\\')
                json.Append('\\').Append(character);
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                json.Append(character).Append(text[++index]);
            else if (char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(character);
        }

        return json.Append('"').ToString();
    }
}
