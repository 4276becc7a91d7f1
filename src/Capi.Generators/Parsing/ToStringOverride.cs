using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Determines whether a contract that is not a record can override <c>ToString</c>.</summary>
internal static class ToStringOverride
{
    /// <summary>True when the most derived member named <c>ToString</c> is an overridable method of a base type.</summary>
    public static bool IsPossible(INamedTypeSymbol type, Compilation compilation)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers("ToString"))
            {
                // Overloads and inaccessible members do not conflict.
                if (member is IMethodSymbol { Parameters.IsEmpty: false } or IMethodSymbol { Arity: > 0 }
                    || !compilation.IsSymbolAccessibleWithin(member, type))
                    continue;

                return !SymbolEqualityComparer.Default.Equals(level, type) && IsOverridable(member);
            }
        }

        return false;
    }

    private static bool IsOverridable(ISymbol member) =>
        member is IMethodSymbol
        {
            IsSealed: false,
            DeclaredAccessibility: Accessibility.Public,
            ReturnType.SpecialType: SpecialType.System_String,
        }
        and ({ IsVirtual: true } or { IsOverride: true } or { IsAbstract: true });
}
