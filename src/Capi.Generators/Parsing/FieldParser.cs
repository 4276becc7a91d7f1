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
        field.Path.Any(member => IsDeclaredNullable(GetMemberType(member))),
        field.DefaultCountry is { } country ? Parse(country) : null);

    /// <summary>Uses <c>?.</c> wherever the path can be null at run time, whatever the nullable annotations.</summary>
    private static string GetAccessExpression(ImmutableArray<ISymbol> path)
    {
        var access = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (index > 0)
                access.Append(ValueReader.CanBeNull(GetMemberType(path[index - 1])) ? "?." : ".");
            access.Append(TypeNames.EscapeIdentifier(path[index].Name));
        }

        return access.ToString();
    }

    // Code without nullable annotations counts as not nullable: the output doesn't depend on the project's settings.
    private static bool IsDeclaredNullable(ITypeSymbol type) =>
        ValueReader.CanBeNull(type) && (type.IsValueType || type.NullableAnnotation == NullableAnnotation.Annotated);

    private static ITypeSymbol GetMemberType(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

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
