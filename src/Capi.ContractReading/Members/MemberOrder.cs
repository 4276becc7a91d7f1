using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Orders the members of a partial type, independent of the order in which the compiler receives the files.</summary>
internal static class MemberOrder
{
    /// <summary>The properties and fields, ordered by file path, then by position; members from metadata keep their order.</summary>
    public static IReadOnlyList<ISymbol> Sort(ImmutableArray<ISymbol> members)
    {
        // Skip methods: a record has many, each property has two accessors, and this runs on every keystroke.
        var values = new List<ISymbol>();
        foreach (var member in members)
        {
            if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null })
                values.Add(member);
        }

        if (values.Count < 2)
            return values;

        // The compiler creates new locations on each call, so read them once per member.
        var positions = new List<SourcePosition>(values.Count);
        var isSorted = true;
        foreach (var member in values)
        {
            var position = new SourcePosition(member);
            if (!position.IsInSource && positions.Count == 0)
                return values;

            isSorted &= positions.Count == 0 || positions[positions.Count - 1].CompareTo(position) <= 0;
            positions.Add(position);
        }

        if (isSorted)
            return values;

        positions.Sort();
        return positions.ConvertAll(position => position.Member);
    }

    private readonly struct SourcePosition : IComparable<SourcePosition>
    {
        private readonly SyntaxTree? _tree;
        private readonly int _start;

        public SourcePosition(ISymbol member)
        {
            Member = member;
            var location = member.Locations.FirstOrDefault();
            _tree = location?.SourceTree;
            _start = location?.SourceSpan.Start ?? 0;
        }

        public ISymbol Member { get; }

        public bool IsInSource => _tree is not null;

        public int CompareTo(SourcePosition other)
        {
            var order = _tree == other._tree ? 0 : string.CompareOrdinal(_tree?.FilePath ?? "", other._tree?.FilePath ?? "");
            return order != 0 ? order : _start.CompareTo(other._start);
        }
    }
}
