using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.Generators.Tests.Support;

/// <summary>Writes JSON without white space that escapes only the characters required by RFC 8259.</summary>
internal static class ReferenceJsonWriter
{
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>Writes 1.5E-07 as 0.00000015: moves the decimal point one digit at a time.</summary>
    public static string RemoveExponent(string number)
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

    private static void Write(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{').AppendJoin(',', members.Select(member => Quote(member.Key) + ":" + Write(member.Value!))).Append('}');
                break;
            case JsonArray items:
                text.Append('[').AppendJoin(',', items.Select(item => Write(item!))).Append(']');
                break;
            case JsonValue value when value.TryGetValue<string>(out var content):
                text.Append(Quote(content));
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
