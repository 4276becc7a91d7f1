using System.Collections.Immutable;
using System.Text;
using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses a field into an equatable model without symbols.</summary>
internal static class FieldParser
{
    public static FieldModel Parse(FieldFact field) => new(
        string.Join(".", field.Path.Select(member => member.Name)),
        Access(field.Path),
        field.Section,
        field.Annotation,
        field.Key,
        field.Parameter?.Name ?? "",
        field.IsListKey,
        Value(field),
        field.DefaultCountry is { } country ? Parse(country) : null);

    /// <summary>Uses <c>?.</c> wherever the path can be null at run time, whatever the nullable annotations.</summary>
    private static string Access(ImmutableArray<ISymbol> path)
    {
        var access = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (index > 0)
                access.Append(ValueReader.MayBeNull(TypeOf(path[index - 1])) ? "?." : ".");
            access.Append(TypeNames.Escape(path[index].Name));
        }

        return access.ToString();
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static ValueModel Value(FieldFact field) => new(
        field.Value.IsCollection,
        field.Value.Kind,
        field.Value.ItemMayBeNull,
        TypeArgument(field.Value),
        field.Value.Kind == ScalarKind.Enum ? EnumParser.Parse((INamedTypeSymbol)field.Value.ItemType) : null,
        EquatableArray.From(field.Entry.Select(Parse)));

    private static string? TypeArgument(ValueFact value)
    {
        if (!value.NeedsTypeArgument)
            return null;

        var name = TypeNames.Qualified(value.ItemType);
        return value.ItemMayBeNull && !name.EndsWith("?", StringComparison.Ordinal) ? name + "?" : name;
    }
}
