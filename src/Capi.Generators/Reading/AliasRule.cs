using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds types that emitted code must name but can't, because their assembly is referenced by an extern alias only.</summary>
internal static class AliasRule
{
    /// <summary>Adds a problem for every member of such a type, including those in entries of <c>contents</c>.</summary>
    public static void Check(IReadOnlyList<FieldFact> fields, ReadingState state)
    {
        foreach (var field in fields)
        {
            // The compiler infers all other types.
            var isNamed = field.Value.Kind == ScalarKind.Enum || field.Value.NeedsTypeArgument;
            if (isNamed && !CanName(field.Value.ItemType, state.Compilation))
                state.Problem(ContractProblemKind.OnlyByAlias, field.Member, field.Key);

            Check(field.Entry, state);
        }
    }

    private static bool CanName(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType, compilation),
        INamedTypeSymbol named => IsGlobal(named.ContainingAssembly, compilation)
            && (named.ContainingType is null || CanName(named.ContainingType, compilation))
            && named.TypeArguments.All(argument => CanName(argument, compilation)),
        _ => true,
    };

    private static bool IsGlobal(IAssemblySymbol? assembly, Compilation compilation) =>
        assembly is null
        || SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
