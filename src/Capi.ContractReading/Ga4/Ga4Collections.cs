using Capi.ContractReading.Fields;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>Decides how a collection is created.</summary>
internal static class Ga4Collections
{
    /// <summary>The form; <see cref="Ga4CollectionForm.None"/> if the type can't be created from an array of its elements.</summary>
    public static Ga4CollectionForm GetForm(ITypeSymbol type, Compilation compilation)
    {
        var plain = ValueReader.UnwrapNullable(type);
        if (ValueReader.GetElementType(plain) is not { } element)
            return Ga4CollectionForm.None;
        if (WellKnownTypes.IsType(plain.OriginalDefinition, "System.Collections.Immutable", "ImmutableArray`1"))
            return Ga4CollectionForm.ImmutableArray;

        var array = compilation.CreateArrayTypeSymbol(element);
        if (compilation.ClassifyCommonConversion(array, plain).IsImplicit)
            return Ga4CollectionForm.Array;

        return plain is INamedTypeSymbol { IsAbstract: false } named && named.InstanceConstructors.Any(one => TakesArray(one, array, compilation))
            ? Ga4CollectionForm.Constructor
            : Ga4CollectionForm.None;
    }

    private static bool TakesArray(IMethodSymbol constructor, ITypeSymbol array, Compilation compilation) =>
        constructor is { DeclaredAccessibility: Accessibility.Public, Parameters: { Length: 1 } parameters }
        && parameters[0].RefKind == RefKind.None
        && compilation.ClassifyCommonConversion(array, parameters[0].Type) is { IsImplicit: true, IsUserDefined: false };
}
