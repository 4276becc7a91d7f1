using System.Collections.Immutable;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>Selects the constructor that creates a type from its annotated members.</summary>
internal static class ConstructorSelection
{
    /// <summary>The constructor; null if code inside the contract can't create the type by any.</summary>
    /// <remarks>Of several, the one with the fewest parameters that are no annotated member, then the one that sets most of those.</remarks>
    public static IMethodSymbol? Select(ITypeSymbol type, ImmutableArray<ISymbol> annotatedMembers, ReadingState state)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named || !ExternAliases.CanBeNamed(type, state.Compilation))
            return null;

        return named.InstanceConstructors
            .Where(constructor => CanCall(constructor, named, state))
            .OrderBy(constructor => constructor.Parameters.Count(parameter => !parameter.HasExplicitDefaultValue && FindAnnotated(parameter, annotatedMembers) is null))
            .ThenByDescending(constructor => constructor.Parameters.Count(parameter => FindAnnotated(parameter, annotatedMembers) is not null))
            .ThenByDescending(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .FirstOrDefault();
    }

    /// <summary>The annotated member that a parameter initializes, by name and type as in a record; null if there is none.</summary>
    public static ISymbol? FindAnnotated(IParameterSymbol parameter, IEnumerable<ISymbol> members) =>
        members.FirstOrDefault(member => IsInitializedBy(member, parameter));

    /// <summary>True if a parameter has the name, in any case, and the type of a member.</summary>
    public static bool IsInitializedBy(ISymbol member, IParameterSymbol parameter) =>
        string.Equals(member.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(MessageFormat.GetValueType(member), parameter.Type);

    private static bool CanCall(IMethodSymbol constructor, INamedTypeSymbol type, ReadingState state)
    {
        var parameters = constructor.Parameters;
        var isCopy = type.IsRecord && parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(parameters[0].Type, type);
        return !isCopy
            && parameters.All(parameter => parameter is { RefKind: RefKind.None or RefKind.In, IsParams: false } && !parameter.Type.IsRefLikeType && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer))
            && WellKnownTypes.FindAttribute(constructor, "System", "ObsoleteAttribute") is null
            && state.Compilation.IsSymbolAccessibleWithin(constructor, state.Contract);
    }
}
