using Capi.ContractReading.Symbols;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses an enum into the text of each member: the name used by serializers, or the member name.</summary>
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type)
    {
        var members = new List<EnumMemberModel>();
        var seen = new HashSet<object>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            // A switch allows only one member per constant value.
            if (member is { HasConstantValue: true, ConstantValue: { } number } && seen.Add(number))
                members.Add(new EnumMemberModel(TypeNames.EscapeIdentifier(member.Name), GetText(member)));
        }

        return new EnumModel(TypeNames.GetFullyQualifiedName(type), EquatableArray.From(members));
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
