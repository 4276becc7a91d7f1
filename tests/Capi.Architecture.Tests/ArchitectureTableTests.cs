using Capi.Architecture.Tests.Arrows;

namespace Capi.Architecture.Tests;

/// <summary>The table is read as written.</summary>
public class ArchitectureTableTests
{
    private static readonly ArchitectureTable Table = ArchitectureTable.Parse(
        """
        # Title

        | Namespace | may use |
        |---|---|
        | `A` | `B.*`, `C` (only `Exception`) |
        | `B.*` | nothing |
        | `B.Inner` | `B.*` |
        | `C` | `A` |

        | Another | table |
        """);

    [Theory]
    [InlineData("A", "B", "x/File.cs", true)]
    [InlineData("A", "B.Part.Deep", "x/File.cs", true)]
    [InlineData("A", "B.Inner", "x/File.cs", false)]
    [InlineData("A", "C", "x/Exception.cs", true)]
    [InlineData("A", "C", "x/OtherException.cs", false)]
    [InlineData("A", "C", "x/File.cs", false)]
    [InlineData("B", "B.Part", "x/File.cs", true)]
    [InlineData("B", "B.Inner", "x/File.cs", false)]
    [InlineData("B.Inner", "B.Part", "x/File.cs", true)]
    [InlineData("B", "A", "x/File.cs", false)]
    [InlineData("C", "A", "x/File.cs", true)]
    public void An_arrow_is_allowed_if_the_row_of_its_namespace_lists_it(string from, string to, string file, bool isAllowed) =>
        Assert.Equal(isAllowed, Table.Allows(new(from, to, file, "")));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("A.Part", null)]
    [InlineData("B", "B.*")]
    [InlineData("B.Part", "B.*")]
    [InlineData("B.Inner", "B.Inner")]
    [InlineData("Bar", null)]
    public void A_namespace_has_the_closest_row(string name, string? row) => Assert.Equal(row, Table.Find(name)?.Name);

    [Fact]
    public void Only_the_table_with_the_header_is_read() => Assert.Equal(["A", "B.*", "B.Inner", "C"], Table.Rows.Select(row => row.Name));
}
