using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Finds declarations that hide an inherited property or field.</summary>
internal static class MemberHiding
{
    /// <summary>True when the type declares a member of this name that is not a property or field: a method, an event, a nested type.</summary>
    /// <param name="level">A type between the declaring type and the accessed type.</param>
    /// <param name="throughType">The type through which the value is accessed; private members of base types are not visible.</param>
    /// <param name="name">The name of the inherited property or field.</param>
    public static bool Hides(INamedTypeSymbol level, ITypeSymbol throughType, string name)
    {
        foreach (var member in level.GetMembers(name))
        {
            if (member is not (IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }) && IsVisibleThrough(member, throughType))
                return true;
        }

        return false;
    }

    /// <summary>False for a private member of a base type, which is not visible through the derived type.</summary>
    public static bool IsVisibleThrough(ISymbol member, ITypeSymbol throughType)
    {
        if (member.DeclaredAccessibility != Accessibility.Private)
            return true;

        for (var type = throughType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
                return true;
        }

        return false;
    }
}
