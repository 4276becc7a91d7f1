using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>Checks the examples in the tables of docs/identity.md.</summary>
public class IdentityPageTests
{
    /// <summary>Field, input, country and result of each example in the table of hashed fields.</summary>
    public static TheoryData<string, string, string?, string?> Examples { get; } = ReadExamples();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_documented_example_has_the_documented_result(string field, string input, string? country, string? result) =>
        Assert.Equal(result, IdentifierHasher.Hash(field, input, country).Normalized);

    [Fact]
    public void Each_hashed_field_has_an_example()
    {
        IEnumerable<object?[]> keys = ReferenceComparisonTests.HashedKeys;
        var fields = keys.Select(row => (string)row[0]!);
        // A row may list several fields.
        Assert.Empty(fields.Except(GetRows().SelectMany(row => IdentityPage.FindCodeSpans(row[0]))));
        Assert.All(GetRows(), row => Assert.NotEmpty(IdentityPage.FindExamples(row[2])));
    }

    [Fact]
    public void Every_drop_reason_is_documented()
    {
        var reasons = Enum.GetValues<DropReason>().Where(reason => reason != DropReason.None).Select(DropReasons.GetName);
        Assert.All(reasons, reason => Assert.Contains(IdentityPage.Lines, line => line.StartsWith('|') && line.Contains($"`{reason}`", StringComparison.Ordinal)));
    }

    private static TheoryData<string, string, string?, string?> ReadExamples()
    {
        var examples = new TheoryData<string, string, string?, string?>();
        foreach (var row in GetRows())
        {
            foreach (var (input, country, result) in IdentityPage.FindExamples(row[2]))
                examples.Add(IdentityPage.FindCodeSpans(row[0])[0], input, country, result);
        }

        return examples;
    }

    private static IEnumerable<string[]> GetRows() => IdentityPage.GetSection("Hashed fields")
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|'));
}
