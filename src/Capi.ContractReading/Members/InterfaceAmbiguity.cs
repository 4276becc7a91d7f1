using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Finds members that an interface inherits from several interfaces, so that access through it is ambiguous.</summary>
internal static class InterfaceAmbiguity
{
    /// <summary>The annotated ambiguous members, one per name; none for a type that is not an interface.</summary>
    public static IEnumerable<ISymbol> GetAmbiguousMembers(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Interface } named)
            yield break;

        var levels = MemberCollector.GetBaseTypesAndThis(named);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in levels.SelectMany(level => MemberOrder.Sort(level.GetMembers())))
        {
            if (AnnotationReader.Read(member).Count > 0 && seen.Add(member.Name) && CountMostDerivedDeclarations(levels, member.Name) > 1)
                yield return member;
        }
    }

    /// <summary>Counts the most derived interfaces that declare the name.</summary>
    private static int CountMostDerivedDeclarations(IReadOnlyList<INamedTypeSymbol> levels, string name)
    {
        var declaring = levels.Where(level => level.GetMembers(name).Any(member => member.DeclaredAccessibility != Accessibility.Private)).ToList();
        return declaring.Count(level => !declaring.Any(other => other.AllInterfaces.Contains(level, SymbolEqualityComparer.Default)));
    }
}
