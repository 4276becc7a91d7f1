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
