using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Symbols;

/// <summary>Finds types that emitted code must name but can't, because their assembly is referenced by an extern alias only.</summary>
internal static class ExternAliases
{
    /// <summary>True for a type whose assembly, and those of its type arguments, are referenced without an extern alias.</summary>
    public static bool CanBeNamed(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType, compilation),
        INamedTypeSymbol named => IsInGlobalAlias(named.ContainingAssembly, compilation)
            && (named.ContainingType is null || CanBeNamed(named.ContainingType, compilation))
            && named.TypeArguments.All(argument => CanBeNamed(argument, compilation)),
        _ => true,
    };

    private static bool IsInGlobalAlias(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is null
        || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
