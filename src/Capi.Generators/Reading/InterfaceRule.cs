using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds names that an interface inherits from two sides, which code can't read through it.</summary>
internal static class InterfaceRule
{
    /// <summary>The annotated members of such names, one for each name; none for what is no interface.</summary>
    public static IEnumerable<ISymbol> Ambiguous(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Interface } named)
            yield break;

        var levels = MemberCollector.Levels(named);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in levels.SelectMany(level => MemberOrder.Sort(level.GetMembers())))
        {
            if (AnnotationReader.Of(member).Count > 0 && seen.Add(member.Name) && Nearest(levels, member.Name) > 1)
                yield return member;
        }
    }

    /// <summary>How many interfaces declare the name without another that derives from them declaring it again.</summary>
    private static int Nearest(IReadOnlyList<INamedTypeSymbol> levels, string name)
    {
        var declaring = levels.Where(level => level.GetMembers(name).Any(member => member.DeclaredAccessibility != Accessibility.Private)).ToList();
        return declaring.Count(level => !declaring.Any(other => other.AllInterfaces.Contains(level, SymbolEqualityComparer.Default)));
    }
}
