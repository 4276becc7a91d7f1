using System.Collections.Immutable;
using System.Text;
using Capi.ContractReading.Fields;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses a field into an equatable model without symbols.</summary>
internal static class FieldParser
{
    public static FieldModel Parse(ContractField field) => new(
        string.Join(".", field.Path.Select(member => member.Name)),
        GetAccessExpression(field.Path),
        field.Section,
        field.Annotation,
        field.Key,
        field.Parameter?.Name ?? "",
        field.IsList,
        ParseValue(field),
        field.DefaultCountry is { } country ? Parse(country) : null);

    /// <summary>Uses <c>?.</c> wherever the path can be null at run time, whatever the nullable annotations.</summary>
    private static string GetAccessExpression(ImmutableArray<ISymbol> path)
    {
        var access = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (index > 0)
                access.Append(ValueReader.CanBeNull(ContractField.GetMemberType(path[index - 1])) ? "?." : ".");
            access.Append(TypeNames.EscapeIdentifier(path[index].Name));
        }

        return access.ToString();
    }

    private static ValueModel ParseValue(ContractField field) => new(
        field.Value.IsCollection,
        field.Value.Kind,
        field.Value.IsItemNullable,
        GetTypeArgument(field.Value),
        field.Value.Kind == ScalarKind.Enum ? EnumParser.Parse((INamedTypeSymbol)field.Value.ItemType) : null,
        EquatableArray.From(field.ContentFields.Select(Parse)));

    private static string? GetTypeArgument(ValueShape value)
    {
        if (!value.NeedsTypeArgument)
            return null;

        var name = TypeNames.GetFullyQualifiedName(value.ItemType);
        return value.IsItemNullable && !name.EndsWith("?", StringComparison.Ordinal) ? name + "?" : name;
    }
}
