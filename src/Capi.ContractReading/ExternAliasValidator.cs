using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>Finds types that emitted code must name but can't, because their assembly is referenced by an extern alias only.</summary>
internal static class ExternAliasValidator
{
    /// <summary>Adds a problem for every member of such a type, including those in entries of <c>contents</c>.</summary>
    public static void Validate(IReadOnlyList<ContractField> fields, ReadingState state)
    {
        foreach (var field in fields)
        {
            // The compiler infers all other types.
            var isNamed = field.Value.Kind == ScalarKind.Enum || field.Value.NeedsTypeArgument;
            if (isNamed && !CanBeNamed(field.Value.ItemType, state.Compilation))
                state.AddProblem(ContractProblemKind.ExternAliasOnly, field.Member, field.Key);

            Validate(field.ContentFields, state);
        }
    }

    private static bool CanBeNamed(ITypeSymbol type, Compilation compilation) => type switch
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
