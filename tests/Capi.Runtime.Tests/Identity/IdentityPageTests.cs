namespace Capi.Identity.Tests;

/// <summary>Checks the examples in the tables of docs/identity.md.</summary>
public class IdentityPageTests
{
    /// <summary>Field, input, country and result of each example in the table of hashed fields.</summary>
    public static TheoryData<string, string, string?, string?> Examples { get; } = ReadExamples();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_what_the_page_says(string field, string input, string? country, string? result) =>
        Assert.Equal(result, MetaIdentity.Evaluate(field, input, country).Normalized);

    [Fact]
    public void Each_hashed_field_has_an_example()
    {
        IEnumerable<object?[]> keys = ReferenceComparisonTests.HashedKeys;
        var fields = keys.Select(row => (string)row[0]!);
        // A row may list several fields.
        Assert.Empty(fields.Except(Rows().SelectMany(row => IdentityPage.Codes(row[0]))));
        Assert.All(Rows(), row => Assert.NotEmpty(IdentityPage.Examples(row[2])));
    }

    [Fact]
    public void Each_reason_to_drop_a_value_is_on_the_page()
    {
        var reasons = Enum.GetValues<DropReason>().Where(reason => reason != DropReason.None).Select(DropReasons.NameOf);
        Assert.All(reasons, reason => Assert.Contains(IdentityPage.Lines, line => line.StartsWith('|') && line.Contains($"`{reason}`", StringComparison.Ordinal)));
    }

    private static TheoryData<string, string, string?, string?> ReadExamples()
    {
        var examples = new TheoryData<string, string, string?, string?>();
        foreach (var row in Rows())
        {
            foreach (var (input, country, result) in IdentityPage.Examples(row[2]))
                examples.Add(IdentityPage.Codes(row[0])[0], input, country, result);
        }

        return examples;
    }

    private static IEnumerable<string[]> Rows() => IdentityPage.Section("Hashed fields")
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|'));
}
