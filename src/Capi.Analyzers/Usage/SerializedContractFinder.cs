using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Searches the serialized members of a type for a contract. Visits each type once, so the cost is linear in the number of types.</summary>
internal sealed class SerializedContractFinder
{
    /// <summary>The maximum nesting depth. Contracts at a greater depth are not found.</summary>
    private const int MaxDepth = 4;

    private readonly SerializedMemberFilter _filter;
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);

    private SerializedContractFinder(SerializedMemberFilter filter) => _filter = filter;

    /// <summary>Gets the contract, or null.</summary>
    public static INamedTypeSymbol? FindContract(ITypeSymbol? type, SerializedMemberFilter filter) =>
        type is null ? null : new SerializedContractFinder(filter).Find(type, MaxDepth);

    private INamedTypeSymbol? Find(ITypeSymbol type, int depth)
    {
        if (depth == 0 || !_visited.Add(type))
            return null;
        if (type is IArrayTypeSymbol array)
            return Find(array.ElementType, depth);
        if (type is not INamedTypeSymbol named || _filter.HasConverter(named))
            return null;

        // A type that derives from a contract is serialized with the contract's members.
        for (var level = named; level is not null; level = level.BaseType)
        {
            if (WellKnownTypes.FindMetaEventAttribute(level) is not null)
                return level;
        }

        if (GetElementType(named) is { } element)
            return Find(element, depth - 1);

        return IsFrameworkType(named)
            ? null
            : GetSerializedProperties(named).Select(member => Find(member.Type, depth - 1)).FirstOrDefault(found => found is not null);
    }

    private static ITypeSymbol? GetElementType(INamedTypeSymbol type) =>
        type.AllInterfaces.Insert(0, type)
            .FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0];

    /// <summary>True for non-generic framework types. Only generic ones can contain a contract, such as a dictionary or Nullable.</summary>
    private static bool IsFrameworkType(INamedTypeSymbol type) =>
        !type.IsGenericType && !type.IsAnonymousType && WellKnownTypes.GetOutermostNamespace(type) is ("System" or "Microsoft");

    private IEnumerable<IPropertySymbol> GetSerializedProperties(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol property && _filter.Includes(property))
                    yield return property;
            }
        }
    }
}
