using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Capi.Cli.Graph;

/// <summary>Reads members of answers that come with missing members and with numbers as text.</summary>
internal static class LenientJson
{
    /// <summary>Parses an answer. A proxy answers with HTML, or adds a byte order mark, and another server may listen at the address.</summary>
    /// <returns>An element of kind Undefined if the answer isn't JSON.</returns>
    public static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonElement.Parse(body[(body.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0)..]);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static JsonElement Parse(string body) => Parse(Encoding.UTF8.GetBytes(body));

    /// <summary>Returns a member along the path, or an element of kind Undefined.</summary>
    public static JsonElement Get(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            json = json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
        return json;
    }

    /// <summary>Returns a number, also from text such as <c>"6.2"</c>; null for anything else.</summary>
    public static decimal? GetNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(GetString(value).TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Returns text, also of a number; null for anything else.</summary>
    public static string? GetText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => GetString(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Half of a surrogate pair, as in "\ud800", can't be decoded.
    private static string GetString(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>Returns the elements of an array; a single object counts as an array of one.</summary>
    public static IEnumerable<JsonElement> GetItems(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray()],
        JsonValueKind.Object => [value],
        _ => [],
    };
}
