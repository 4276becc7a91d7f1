using Capi.ContractReading.Descriptions;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses an enum into the text of each member.</summary>
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type) => new(
        TypeNames.GetFullyQualifiedName(type),
        EquatableArray.From(EnumTexts.GetAll(type).Select(static member => new EnumMemberModel(TypeNames.EscapeIdentifier(member.Member.Name), member.Text))));
}
