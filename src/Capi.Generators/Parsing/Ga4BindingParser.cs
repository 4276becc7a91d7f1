using System.Globalization;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Ga4;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Parsing;

/// <summary>Parses the binding of a GA4 event into an equatable model without symbols.</summary>
internal static class Ga4BindingParser
{
    /// <summary>The model; null for a contract without binding.</summary>
    public static Ga4BindingModel? Parse(Ga4Binding? binding) =>
        binding is null ? null : new Ga4BindingModel(binding.EventName, Parse(binding.Construction));

    private static Ga4ConstructionModel Parse(Ga4Construction construction) =>
        new(GetTypeName(construction.Type), EquatableArray.From(construction.Slots.Select(Parse)));

    private static Ga4SlotModel Parse(Ga4Slot slot)
    {
        var type = ValueReader.UnwrapNullable(slot.Type);
        return new(
            slot.Kind,
            TypeNames.EscapeIdentifier(slot.Target.Name),
            GetTypeName(type),
            TypeNames.GetFullyQualifiedName(slot.Type),
            slot.Collection == Ga4CollectionForm.None || ValueReader.GetElementType(type) is not { } element ? "" : GetElementTypeName(element),
            EquatableArray.From(slot.IsFlattened ? [] : slot.Fields.Select(Parse)),
            slot.Construction is { } construction ? Parse(construction) : null,
            slot.Collection,
            slot.IsNeeded,
            GetDefault(slot));
    }

    private static Ga4SourceModel Parse(ContractField field) =>
        new(field.Section, field.Annotation, field.Key, FieldParser.Parse(field).Value, GetTypeName(field.Value.ItemType));

    private static string GetTypeName(ITypeSymbol type) => TypeNames.GetFullyQualifiedName(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));

    // An element keeps its annotation: List<string?> is created from string?[].
    private static string GetElementTypeName(ITypeSymbol type) => TypeNames.GetFullyQualifiedName(type);

    private static string? GetDefault(Ga4Slot slot)
    {
        if (slot.Target is not IParameterSymbol { HasExplicitDefaultValue: true } parameter)
            return null;
        if (parameter.ExplicitDefaultValue is not { } value || value is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
            return "default(" + GetTypeName(slot.Type) + ")";

        var text = value is float or double or decimal
            ? ((IFormattable)value).ToString(value is decimal ? null : "R", CultureInfo.InvariantCulture) + value switch { float => "F", double => "D", _ => "M" }
            : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        return value is string or bool ? text : "(" + GetTypeName(ValueReader.UnwrapNullable(slot.Type)) + ")(" + text + ")";
    }
}
