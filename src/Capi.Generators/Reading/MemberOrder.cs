using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Puts the members of a partial type into one order, whatever order the compiler was given the files in.</summary>
internal static class MemberOrder
{
    /// <summary>By file, then by place; members that stand nowhere (metadata) keep their order.</summary>
    public static IEnumerable<ISymbol> Sort(ImmutableArray<ISymbol> members) =>
        members.Any(member => member.Locations.Length > 0 && member.Locations[0].IsInSource)
            ? members.OrderBy(Path, StringComparer.Ordinal).ThenBy(Position)
            : members;

    private static string Path(ISymbol member) =>
        member.Locations.Length > 0 ? member.Locations[0].SourceTree?.FilePath ?? "" : "";

    private static int Position(ISymbol member) =>
        member.Locations.Length > 0 ? member.Locations[0].SourceSpan.Start : 0;
}
