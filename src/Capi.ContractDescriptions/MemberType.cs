using Capi.ContractDescriptions.Json;

namespace Capi.ContractDescriptions;

/// <summary>The type of a member, as the generator writes it into the assembly: <c>number?</c>, <c>string[]</c>, <c>enum["a","b"]</c>.</summary>
/// <param name="Name">The name of one value's type; <c>enum</c> for an enum, <c>content</c> for an entry of a list.</param>
/// <param name="Texts">The texts of an enum.</param>
/// <param name="IsArray">True for several values.</param>
/// <param name="IsOptional">True if the value may be absent.</param>
internal sealed record MemberType(string Name, IReadOnlyList<string> Texts, bool IsArray, bool IsOptional)
{
    /// <summary>The name of an enum's type.</summary>
    public const string Enum = "enum";

    /// <summary>The name of the type of an entry.</summary>
    public const string Content = "content";

    private const string Array = "[]";

    private static readonly string[] Names = ["string", "boolean", "integer", "number", "date", "time", "guid", Content];

    /// <summary>The name, with <c>[]</c> for several values.</summary>
    public string FullName => IsArray ? Name + Array : Name;

    /// <summary>True for a name that <see cref="FullName"/> can be.</summary>
    public static bool IsFullName(string text)
    {
        var name = text.EndsWith(Array, StringComparison.Ordinal) ? text.Substring(0, text.Length - Array.Length) : text;
        return name == Enum || Names.Contains(name, StringComparer.Ordinal);
    }

    /// <summary>Parses the text; null for a type of another version.</summary>
    public static MemberType? TryParse(string text)
    {
        var isOptional = text.Length > 0 && text[text.Length - 1] == '?';
        var rest = isOptional ? text.Substring(0, text.Length - 1) : text;
        var isArray = rest.EndsWith(Array, StringComparison.Ordinal);
        rest = isArray ? rest.Substring(0, rest.Length - Array.Length) : rest;
        if (Names.Contains(rest, StringComparer.Ordinal))
            return new MemberType(rest, [], isArray, isOptional);

        return rest.StartsWith(Enum + "[", StringComparison.Ordinal) && TryParseTexts(rest.Substring(Enum.Length)) is { } texts
            ? new MemberType(Enum, texts, isArray, isOptional)
            : null;
    }

    /// <summary>Writes a type as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() =>
        Name + (Name == Enum ? "[" + string.Join(",", Texts.Select(JsonLiteral.Quote)) + "]" : "") + (IsArray ? Array : "") + (IsOptional ? "?" : "");

    private static List<string>? TryParseTexts(string json)
    {
        if (JsonParser.Parse(json, out _) is not { Kind: JsonNodeKind.Array } array)
            return null;

        return array.Items.All(static item => item.Kind == JsonNodeKind.Text) ? [.. array.Items.Select(static item => item.Text)] : null;
    }
}
