using Capi.Architecture.Tests.Arrows;

namespace Capi.Architecture.Tests;

/// <summary>The namespaces of src use each other as the table of docs/architecture.md says.</summary>
public class ArrowTests
{
    private static readonly ArchitectureTable Table = ArchitectureTable.Read();

    [Fact]
    public void Code_uses_only_namespaces_that_the_table_allows() =>
        Findings.AssertNone(NamespaceArrows.All.Where(arrow => !Table.Allows(arrow)).Select(arrow => $"{arrow.Position}: {arrow.From} -> {arrow.To}"));

    [Fact]
    public void Every_namespace_has_a_row() => Findings.AssertNone(NamespaceArrows.Declared.Where(name => Table.Find(name) is null));

    [Fact]
    public void Every_row_has_a_namespace()
    {
        Assert.NotEmpty(Table.Rows);
        Findings.AssertNone(Table.Rows.Where(row => !NamespaceArrows.Declared.Any(name => Table.Find(name) == row)).Select(row => row.Name));
    }

    [Fact]
    public void Rows_use_only_rows()
    {
        var names = Table.Rows.Select(row => row.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Findings.AssertNone(Table.Rows.SelectMany(row => row.Uses).Select(use => use.Name).Except(names));
    }

    [Fact]
    public void No_row_uses_itself_through_others()
    {
        // An exception for one file is no arrow of the whole namespace.
        var uses = Table.Rows.ToDictionary(row => row.Name, row => row.Uses.Where(use => use.OnlyFile is null).Select(use => use.Name).ToArray());
        Findings.AssertNone(uses.Keys.Where(name => FindReachable(name).Contains(name)));

        HashSet<string> FindReachable(string start)
        {
            var reached = new HashSet<string>();
            var left = new Stack<string>(uses[start]);
            while (left.TryPop(out var name))
            {
                if (reached.Add(name))
                    Array.ForEach(uses[name], left.Push);
            }

            return reached;
        }
    }

    [Fact]
    public void The_sources_are_read_without_unknown_types() => Findings.AssertNone(UnknownTypes.Find());
}
