using System.Collections.Immutable;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>File names for the emitted text. Roslyn wants them unique without regard to case.</summary>
internal static class HintNames
{
    /// <summary>The names that some other name equals but for case, in ordinal order.</summary>
    public static EquatableArray<string> FindClashes(ImmutableArray<string> names) => EquatableArray.From(
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The file name of a contract; null when two types share even the exact name, which does not compile anyway.</summary>
    public static string? FileName(string hintName, EquatableArray<string> clashes)
    {
        var place = 0;
        var same = 0;
        foreach (var clash in clashes)
        {
            if (!string.Equals(clash, hintName, StringComparison.OrdinalIgnoreCase))
                continue;

            var order = string.CompareOrdinal(clash, hintName);
            place += order < 0 ? 1 : 0;
            same += order == 0 ? 1 : 0;
        }

        if (same > 1)
            return null;

        // A minus can stand in no type name, so the suffix meets no third name.
        return place == 0 ? hintName + ".g.cs" : FormattableString.Invariant($"{hintName}-{place + 1}.g.cs");
    }
}
