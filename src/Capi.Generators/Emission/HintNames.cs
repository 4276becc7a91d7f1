using System.Collections.Immutable;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>File names of the emitted sources. Roslyn requires them to be unique, ignoring case.</summary>
internal static class HintNames
{
    /// <summary>The names that equal another name when case is ignored, in ordinal order.</summary>
    public static EquatableArray<string> FindConflicts(ImmutableArray<string> names) => EquatableArray.From(
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The file name of a contract; null when two types have exactly the same name, which does not compile anyway.</summary>
    public static string? GetFileName(string hintName, EquatableArray<string> conflicts)
    {
        var index = 0;
        var duplicates = 0;
        foreach (var conflict in conflicts)
        {
            if (!string.Equals(conflict, hintName, StringComparison.OrdinalIgnoreCase))
                continue;

            var order = string.CompareOrdinal(conflict, hintName);
            index += order < 0 ? 1 : 0;
            duplicates += order == 0 ? 1 : 0;
        }

        if (duplicates > 1)
            return null;

        // A type name never contains a hyphen, so the suffixed name is unique.
        return index == 0 ? hintName + ".g.cs" : FormattableString.Invariant($"{hintName}-{index + 1}.g.cs");
    }
}
