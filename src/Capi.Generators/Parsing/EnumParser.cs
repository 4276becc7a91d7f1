using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses an enum into the text of each member: the name used by serializers, or the member name.</summary>
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type)
    {
        var arms = new List<EnumArm>();
        var seen = new HashSet<object>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            // A switch allows only one member per constant value.
            if (member is { HasConstantValue: true, ConstantValue: { } number } && seen.Add(number))
                arms.Add(new EnumArm(TypeNames.Escape(member.Name), Text(member)));
        }

        return new EnumModel(TypeNames.Qualified(type), EquatableArray.From(arms));
    }

    private static string Text(IFieldSymbol member)
    {
        if (WellKnownTypes.Attribute(member, "System.Text.Json.Serialization", "JsonStringEnumMemberNameAttribute") is
            { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string jsonName)
            return jsonName;

        var named = WellKnownTypes.Attribute(member, "System.Runtime.Serialization", "EnumMemberAttribute")?.NamedArguments;
        foreach (var argument in named ?? [])
        {
            if (argument is { Key: "Value", Value.Value: string value })
                return value;
        }

        return member.Name;
    }
}
