using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Looks for a contract in what is written of a type. Each type is looked into once, so that a web of types costs no more than its size.</summary>
internal sealed class WrittenTypes
{
    /// <summary>How far objects within objects are followed. A contract deeper than this is not found, and costs nothing.</summary>
    private const int Depth = 4;

    private readonly WrittenMembers _written;
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private WrittenTypes(WrittenMembers written) => _written = written;

    /// <summary>The contract, or null.</summary>
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

        // What derives from a contract is written with the contract's members.
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

    /// <summary>Only a generic type of the platform can hold one of ours: the value of a dictionary, or of a Nullable.</summary>
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
