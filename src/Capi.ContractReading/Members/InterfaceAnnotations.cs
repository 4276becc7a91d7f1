using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Finds annotated properties of the interfaces of a class or struct, which doesn't inherit their attributes.</summary>
internal static class InterfaceAnnotations
{
    /// <summary>The annotated properties whose implementation has no annotations; usually none.</summary>
    /// <param name="type">The type that is read; of an interface, the inherited properties are read too.</param>
    /// <param name="members">Its annotated members.</param>
    public static IReadOnlyList<IPropertySymbol> FindIneffective(INamedTypeSymbol type, IReadOnlyList<AnnotatedMember> members)
    {
        if (type.TypeKind == TypeKind.Interface)
            return [];

        List<IPropertySymbol>? found = null;
        foreach (var contract in type.AllInterfaces)
        {
            // Interfaces of .NET, such as IEquatable<T> of records, have none.
            if (WellKnownTypes.GetOutermostNamespace(contract) is "System" or "Microsoft" or "Capi")
                continue;

            foreach (var member in contract.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property && AnnotationReader.Read(property).Count > 0 && !IsAnnotated(type, property, members))
                    (found ??= []).Add(property);
            }
        }

        return found ?? (IReadOnlyList<IPropertySymbol>)Array.Empty<IPropertySymbol>();
    }

    private static bool IsAnnotated(INamedTypeSymbol type, IPropertySymbol property, IReadOnlyList<AnnotatedMember> members)
    {
        var name = type.FindImplementationForInterfaceMember(property) is { ContainingType.TypeKind: not TypeKind.Interface } implementation ? implementation.Name : property.Name;
        foreach (var member in members)
        {
            if (member.Symbol.Name == name)
                return true;
        }

        // An interface that redeclares the property is checked itself.
        return false;
    }
}
