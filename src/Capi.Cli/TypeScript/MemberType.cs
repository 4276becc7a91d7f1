using System.Text.Json;

namespace Capi.Cli.TypeScript;

/// <summary>The type of a value in the browser's half, as the generator writes it into the assembly: <c>number?</c>, <c>string[]</c>, <c>enum["a","b"]</c>.</summary>
/// <param name="Name">The name of one value's type; <c>enum</c> for an enum.</param>
/// <param name="Texts">The texts of an enum.</param>
/// <param name="IsArray">True for several values.</param>
/// <param name="IsOptional">True if the value may be absent.</param>
internal sealed record MemberType(string Name, IReadOnlyList<string> Texts, bool IsArray, bool IsOptional)
{
    private const string Enum = "enum";

    private static readonly string[] Names = ["string", "boolean", "integer", "number", "date", "time", "guid", "content"];

    /// <summary>Parses the text; null for a type of another version.</summary>
    public static MemberType? TryParse(string text)
    {
        var isOptional = text.EndsWith('?');
        var rest = isOptional ? text[..^1] : text;
        var isArray = rest.EndsWith("[]", StringComparison.Ordinal);
        rest = isArray ? rest[..^2] : rest;
        if (Names.Contains(rest, StringComparer.Ordinal))
            return new MemberType(rest, [], isArray, isOptional);

        return rest.StartsWith(Enum + "[", StringComparison.Ordinal) && TryParseTexts(rest[Enum.Length..]) is { } texts
            ? new MemberType(Enum, texts, isArray, isOptional)
            : null;
    }

    /// <summary>The type of one value in TypeScript.</summary>
    public string ToTypeScript() => Name switch
    {
        "integer" => "number",
        "date" or "guid" => "string",
        "time" => "Date",
        Enum => Texts.Count == 0 ? "never" : string.Join(" | ", Texts.Select(TypeScriptText.Quote)),
        _ => Name,
    };

    /// <summary>The name by which the module's code converts a value.</summary>
    public string ToConversion() => (Name == Enum ? "string" : Name) + (IsArray ? "[]" : "");

    private static List<string>? TryParseTexts(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(static text => text.GetString() ?? "")] : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
