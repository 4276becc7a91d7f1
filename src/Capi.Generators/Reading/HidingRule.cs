using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Says when a name no longer means the inherited property or field.</summary>
internal static class HidingRule
{
    /// <summary>True when a level declares something of this name that holds no value: a method, an event, a nested type.</summary>
    /// <param name="level">A type between the one that declares the value and the one it is read through.</param>
    /// <param name="through">The type the value is read through; what is private to a base is out of its sight.</param>
    /// <param name="name">The name of the inherited value.</param>
    public static bool Hides(INamedTypeSymbol level, ITypeSymbol through, string name)
    {
        foreach (var member in level.GetMembers(name))
        {
            if (member is not (IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }) && IsInSight(member, through))
                return true;
        }

        return false;
    }

    private static bool IsInSight(ISymbol member, ITypeSymbol through)
    {
        if (member.DeclaredAccessibility != Accessibility.Private)
            return true;

        for (var type = through; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
                return true;
        }

        return false;
    }
}
