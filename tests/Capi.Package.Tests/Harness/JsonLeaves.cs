using System.Text.Json;

namespace Capi.Package.Tests.Harness;

/// <summary>Converts JSON to one line per value, so that a difference names the key.</summary>
internal static class JsonLeaves
{
    /// <summary>Lines such as <c>user_data.em[0] = "…"</c>, sorted, because the order of keys has no meaning in JSON.</summary>
    public static IReadOnlyList<string> GetLeaves(JsonElement element)
    {
        var lines = new List<string>();
        Add(element, "$", lines);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static void Add(JsonElement element, string path, List<string> lines)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Add(property.Value, $"{path}.{property.Name}", lines);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                    Add(item, $"{path}[{index}]", lines);
                break;
            default:
                lines.Add($"{path} = {FormatValue(element)}");
                break;
        }
    }

    // Numbers by value: 59.90 equals 59.9.
    private static string FormatValue(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
            ? FormattableString.Invariant($"{element.GetDecimal() / 1.000000000000000000000000000000m}")
            : JsonSerializer.Serialize(element);
}
