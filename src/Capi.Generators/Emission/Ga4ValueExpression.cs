using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Creates the expressions that read a value of a GA4 event and convert it to the type of a member; null at run time means that there is none.</summary>
internal static class Ga4ValueExpression
{
    /// <summary>True for a value that every event has.</summary>
    public static bool IsCertain(Ga4SourceModel source) => source.Annotation is AnnotationKind.EventTime or AnnotationKind.EventConsent;

    /// <summary>Reads one value.</summary>
    public static string Create(Ga4SourceModel source) => source.Annotation switch
    {
        AnnotationKind.EventTime => "values.EventTime",
        AnnotationKind.EventConsent => "values.Consent",
        AnnotationKind.EventId => Convert("values.EventId", source),
        AnnotationKind.EventSourceUrl => Convert("values.EventSourceUrl", source),
        AnnotationKind.ReferrerUrl => Convert("values.ReferrerUrl", source),
        _ => Convert(GetSection(source) + ".Get(" + Literals.ToStringLiteral(source.Key) + ")", source),
    };

    /// <summary>Reads all values.</summary>
    public static string GetAll(Ga4SourceModel source) => GetSection(source) + ".GetAll(" + Literals.ToStringLiteral(source.Key) + ")";

    /// <summary>Converts a value.</summary>
    public static string Convert(string value, Ga4SourceModel source) => source.Value.Kind switch
    {
        ScalarKind.Boolean => value + ".ToBoolean()",
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger =>
            value + (source.Annotation == AnnotationKind.EventId ? ".ToIntegerId<" : ".ToInteger<") + source.ScalarTypeName + ">()",
        ScalarKind.Decimal => value + ".ToDecimal()",
        ScalarKind.Double => value + ".ToDouble()",
        ScalarKind.Single => value + ".ToSingle()",
        ScalarKind.DateOnly => value + ".ToDate()",
        ScalarKind.DateTimeOffset => value + ".ToTime()",
        ScalarKind.Guid => value + ".ToGuid()",
        ScalarKind.Uri => value + ".ToUri()",
        ScalarKind.IpAddress => value + ".ToIpAddress()",
        ScalarKind.Enum => ConvertEnum(value, source.Value.Enum!),
        _ => value + ".ToText()",
    };

    private static string GetSection(Ga4SourceModel source) => source.Section switch
    {
        FieldSection.UserData => "values.UserData",
        FieldSection.CustomData => "values.CustomData",
        _ => "values",
    };

    // In any case: GA4's "de" is the country DE.
    private static string ConvertEnum(string value, EnumModel model)
    {
        var arms = model.Members
            .GroupBy(member => member.Text.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(group => $"{Literals.ToStringLiteral(group.Key)} => ({model.TypeName}?){model.TypeName}.{group.First().Name}, ");
        return $"({value}.ToText()?.ToUpperInvariant() switch {{ null => null, {string.Concat(arms)}_ => {value}.Drop<{model.TypeName}>() }})";
    }
}
