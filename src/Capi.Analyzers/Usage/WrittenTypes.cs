using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Searches the serialized members of a type for a contract. Visits each type once, so the cost is linear in the number of types.</summary>
internal sealed class WrittenTypes
{
    /// <summary>The maximum nesting depth. Contracts at a greater depth are not found.</summary>
    private const int Depth = 4;

    private readonly WrittenMembers _written;
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private WrittenTypes(WrittenMembers written) => _written = written;

    /// <summary>Gets the contract, or null.</summary>
    public static INamedTypeSymbol? Contract(ITypeSymbol? type, WrittenMembers written) =>
        type is null ? null : new WrittenTypes(written).Find(type, Depth);

    private INamedTypeSymbol? Find(ITypeSymbol type, int depth)
    {
        if (depth == 0 || !_seen.Add(type))
            return null;
        if (type is IArrayTypeSymbol array)
            return Find(array.ElementType, depth);
        if (type is not INamedTypeSymbol named || _written.IsConverted(named))
            return null;

        // A type that derives from a contract is serialized with the contract's members.
        for (var level = named; level is not null; level = level.BaseType)
        {
            if (WellKnownTypes.MetaEvent(level) is not null)
                return level;
        }

        if (Element(named) is { } element)
            return Find(element, depth - 1);

        return IsOfThePlatform(named)
            ? null
            : Members(named).Select(member => Find(member.Type, depth - 1)).FirstOrDefault(found => found is not null);
    }

    private static ITypeSymbol? Element(INamedTypeSymbol type) =>
        type.AllInterfaces.Insert(0, type)
            .FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0];

    /// <summary>True for non-generic framework types. Only generic ones can contain a contract, such as a dictionary or Nullable.</summary>
    private static bool IsOfThePlatform(INamedTypeSymbol type) =>
        !type.IsGenericType && !type.IsAnonymousType && WellKnownTypes.OutermostNamespace(type) is ("System" or "Microsoft");

    private IEnumerable<IPropertySymbol> Members(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol property && _written.Has(property))
                    yield return property;
            }
        }
    }
}
