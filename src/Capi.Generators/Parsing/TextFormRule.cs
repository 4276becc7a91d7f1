using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Says whether a contract that is no record can be given a ToString.</summary>
internal static class TextFormRule
{
    /// <summary>True when the nearest thing called ToString is a method of a base type that may be overridden.</summary>
    public static bool CanOverride(INamedTypeSymbol type, Compilation compilation)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers("ToString"))
            {
                // An overload goes beside it; what is out of sight is no hindrance either.
                if (member is IMethodSymbol { Parameters.IsEmpty: false } or IMethodSymbol { Arity: > 0 }
                    || !compilation.IsSymbolAccessibleWithin(member, type))
                    continue;

                return !SymbolEqualityComparer.Default.Equals(level, type) && IsOpen(member);
            }
        }

        return false;
    }

    private static bool IsOpen(ISymbol member) =>
        member is IMethodSymbol
        {
            IsSealed: false,
            DeclaredAccessibility: Accessibility.Public,
            ReturnType.SpecialType: SpecialType.System_String,
        }
        and ({ IsVirtual: true } or { IsOverride: true } or { IsAbstract: true });
}
