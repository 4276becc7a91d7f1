using System.Text.RegularExpressions;
using Capi.Architecture.Tests.Sources;

namespace Capi.Architecture.Tests.Arrows;

/// <summary>The table of docs/architecture.md that says which namespace may use which.</summary>
internal sealed partial class ArchitectureTable
{
    private const string Header = "| Namespace | may use |";

    private ArchitectureTable(IReadOnlyList<ArchitectureRow> rows) => Rows = rows;

    public IReadOnlyList<ArchitectureRow> Rows { get; }

    public static ArchitectureTable Read() => Parse(Repository.Read("docs/architecture.md"));

    public static ArchitectureTable Parse(string markdown)
    {
        var lines = markdown.Split('\n').SkipWhile(line => line != Header).Skip(2).TakeWhile(line => line.StartsWith('|'));
        return new([.. lines.Select(ParseRow)]);
    }

    /// <summary>The row that covers a namespace: its own, or that of the closest parent that covers its sub-namespaces. Null if there is none.</summary>
    public ArchitectureRow? Find(string name) => Rows.Where(row => row.Covers(name)).MaxBy(row => row.Name.Length);

    /// <summary>True if the table allows the arrow.</summary>
    public bool Allows(NamespaceArrow arrow)
    {
        var (from, to) = (Find(arrow.From), Find(arrow.To));
        return from is null || to is null || from == to
            || from.Uses.Any(use => use.Name == to.Name && (use.OnlyFile is null || arrow.File.EndsWith($"/{use.OnlyFile}.cs", StringComparison.Ordinal)));
    }

    private static ArchitectureRow ParseRow(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var uses = Use().Matches(cells[2]).Select(match => new ArchitectureUse(match.Groups["name"].Value, match.Groups["file"] is { Success: true } file ? file.Value : null));
        return new(cells[1].Trim('`'), [.. uses]);
    }

    [GeneratedRegex(@"`(?<name>[\w.*]+)`(?: \(only `(?<file>\w+)`\))?")]
    private static partial Regex Use();
}
