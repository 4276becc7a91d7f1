using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Descriptions;

/// <summary>The texts that are sent for the members of an enum.</summary>
internal static class EnumTexts
{
    /// <summary>The members, each constant value once, with the name used by serializers, or else the member's name.</summary>
    public static IEnumerable<(IFieldSymbol Member, string Text)> GetAll(ITypeSymbol type)
    {
        var seen = new HashSet<object>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            // A switch allows only one member per constant value.
            if (member is { HasConstantValue: true, ConstantValue: { } number } && seen.Add(number))
                yield return (member, GetText(member));
        }
    }

    private static string GetText(IFieldSymbol member)
    {
        if (WellKnownTypes.FindAttribute(member, "System.Text.Json.Serialization", "JsonStringEnumMemberNameAttribute") is
            { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string jsonName)
            return jsonName;

        var named = WellKnownTypes.FindAttribute(member, "System.Runtime.Serialization", "EnumMemberAttribute")?.NamedArguments;
        foreach (var argument in named ?? [])
        {
            if (argument is { Key: "Value", Value.Value: string value })
                return value;
        }

        return member.Name;
    }
}
