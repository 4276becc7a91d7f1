using System.Collections.Immutable;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>File names of the emitted sources. Roslyn requires them to be unique, ignoring case.</summary>
internal static class HintNames
{
    /// <summary>The names that equal another name when case is ignored, in ordinal order.</summary>
    public static EquatableArray<string> FindClashes(ImmutableArray<string> names) => EquatableArray.From(
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The file name of a contract; null when two types have exactly the same name, which does not compile anyway.</summary>
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

        // A type name never contains a hyphen, so the suffixed name is unique.
        return place == 0 ? hintName + ".g.cs" : FormattableString.Invariant($"{hintName}-{place + 1}.g.cs");
    }
}
