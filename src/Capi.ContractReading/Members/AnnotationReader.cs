using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Reads the Capi attributes of a symbol. Binding attributes dominates the cost of reading a contract, so read each symbol once.</summary>
internal static class AnnotationReader
{
    /// <summary>The annotations of a property, field or parameter, in source order; usually none.</summary>
    public static IReadOnlyList<Annotation> Read(ISymbol symbol)
    {
        List<Annotation>? found = null;
        foreach (var data in symbol.GetAttributes())
        {
            if (GetKind(data.AttributeClass) is { } kind)
                (found ??= []).Add(new Annotation(kind, GetKey(data), data));
        }

        return found ?? (IReadOnlyList<Annotation>)Array.Empty<Annotation>();
    }

    private static AnnotationKind? GetKind(INamedTypeSymbol? attribute) => attribute switch
    {
        null => null,
        _ when !WellKnownTypes.IsInNamespace(attribute, "Capi") => null,
        { MetadataName: "EventIdAttribute" } => AnnotationKind.EventId,
        { MetadataName: "EventTimeAttribute" } => AnnotationKind.EventTime,
        { MetadataName: "EventSourceUrlAttribute" } => AnnotationKind.EventSourceUrl,
        { MetadataName: "ReferrerUrlAttribute" } => AnnotationKind.ReferrerUrl,
        { MetadataName: "OptOutAttribute" } => AnnotationKind.OptOut,
        { MetadataName: "EventConsentAttribute" } => AnnotationKind.EventConsent,
        { MetadataName: "HashedAttribute" } => AnnotationKind.Hashed,
        { MetadataName: "ClearAttribute" } => AnnotationKind.Clear,
        { MetadataName: "CustomDataAttribute" } => AnnotationKind.CustomData,
        { MetadataName: "FlattenAttribute" } => AnnotationKind.Flatten,
        _ => null,
    };

    private static string? GetKey(AttributeData data) =>
        data.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string key } ? key : null;
}
