using Capi.ContractDescriptions;

namespace Capi.Cli.TypeScript;

/// <summary>Says the types of members in TypeScript.</summary>
internal static class MemberTypeExtensions
{
    /// <summary>The type of one value in TypeScript.</summary>
    public static string ToTypeScript(this MemberType type) => type.Name switch
    {
        "integer" => "number",
        "date" or "guid" => "string",
        "time" => "Date",
        MemberType.Enum => type.Texts.Count == 0 ? "never" : string.Join(" | ", type.Texts.Select(TypeScriptText.Quote)),
        _ => type.Name,
    };

    /// <summary>The name by which the module's code converts a value.</summary>
    public static string ToConversion(this MemberType type) => (type.Name == MemberType.Enum ? "string" : type.Name) + (type.IsArray ? "[]" : "");
}
