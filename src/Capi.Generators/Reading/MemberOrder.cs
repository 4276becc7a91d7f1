using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Puts the members of a partial type into one order, whatever order the compiler was given the files in.</summary>
internal static class MemberOrder
{
    /// <summary>The properties and fields, by file, then by place; those that stand nowhere (metadata) keep their order.</summary>
    public static IReadOnlyList<ISymbol> Sort(ImmutableArray<ISymbol> members)
    {
        // Methods go first: a record has many, each property two more, and sorting them all is felt on every key press.
        var values = new List<ISymbol>();
        foreach (var member in members)
        {
            if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null })
                values.Add(member);
        }

        if (values.Count < 2 || !values[0].Locations.Any(location => location.IsInSource))
            return values;

        var places = values.ConvertAll(member => (Member: member, Path: Path(member), Position: Position(member)));
        places.Sort((one, other) =>
            string.CompareOrdinal(one.Path, other.Path) is var order and not 0 ? order : one.Position.CompareTo(other.Position));
        return places.ConvertAll(place => place.Member);
    }

    private static string Path(ISymbol member) =>
        member.Locations.Length > 0 ? member.Locations[0].SourceTree?.FilePath ?? "" : "";

    private static int Position(ISymbol member) =>
        member.Locations.Length > 0 ? member.Locations[0].SourceSpan.Start : 0;
}
