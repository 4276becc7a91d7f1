using System.Text;

namespace Capi.ContractDescriptions.Json;

/// <summary>Decodes a JSON string.</summary>
internal static class JsonTextDecoder
{
    /// <summary>Decodes the string that begins at the position, and moves the position behind it.</summary>
    /// <returns>Null, with a message, if it is damaged.</returns>
    public static string? Decode(string json, ref int position, out string message)
    {
        message = "a quote is missing";
        var text = new StringBuilder();
        for (position++; position < json.Length; position++)
        {
            var character = json[position];
            if (character == '"')
            {
                position++;
                return text.ToString();
            }

            if (character < ' ')
                return null;

            if (character != '\\')
                text.Append(character);
            else if (TryDecodeEscape(json, ref position) is { } decoded)
                text.Append(decoded);
            else
            {
                message = "an escape sequence is damaged";
                return null;
            }
        }

        return null;
    }

    private static char? TryDecodeEscape(string json, ref int position)
    {
        position++;
        switch (position < json.Length ? json[position] : '\0')
        {
            case '"' or '\\' or '/':
                return json[position];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 < json.Length:
                return TryDecodeHex(json, ref position);
            default:
                return null;
        }
    }

    private static char? TryDecodeHex(string json, ref int position)
    {
        var code = 0;
        for (var end = position + 4; position < end; position++)
        {
            var digit = json[position + 1] switch
            {
                >= '0' and <= '9' and var one => one - '0',
                >= 'a' and <= 'f' and var one => one - 'a' + 10,
                >= 'A' and <= 'F' and var one => one - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return null;
            code = (code << 4) + digit;
        }

        return (char)code;
    }
}
