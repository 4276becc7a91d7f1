using System.Text.RegularExpressions;

namespace Capi.Package.Tests.Harness;

/// <summary>Reads the table of rules in docs/rules/README.md, which a test of the analyzers keeps up to date.</summary>
internal static partial class RulesTable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", "README.md"));

    /// <summary>The ids of all rules.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Row().Matches(Text).Select(static row => row.Groups[1].Value)];

    /// <summary>The ids of the rules that have a code fix.</summary>
    public static IReadOnlyList<string> Fixable { get; } =
        [.. Row().Matches(Text).Where(static row => row.Groups[2].Value == "code fix").Select(static row => row.Groups[1].Value)];

    [GeneratedRegex(@"^\| \[(CAPI\d{3})\].* \| ([^|]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
