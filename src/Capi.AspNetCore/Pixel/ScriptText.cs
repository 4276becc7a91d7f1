using System.Text;
using System.Text.Json;

namespace Capi.AspNetCore.Pixel;

/// <summary>Writes values into inline scripts, so that none can end the script or its string.</summary>
internal static class ScriptText
{
    /// <summary>Returns a JavaScript string with its quotes.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, PixelJson.Default.String);

    /// <summary>Returns the same JSON with the characters escaped that mean something to HTML or to older JavaScript. In JSON they occur only in strings.</summary>
    public static string Escape(string json)
    {
        var text = new StringBuilder(json.Length + 16);
        foreach (var character in json)
        {
            text = character is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' or '\u007f'
                ? text.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture))
                : text.Append(character);
        }

        return text.ToString();
    }
}
