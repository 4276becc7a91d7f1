using System.Text.RegularExpressions;
using Capi.Tools;

namespace Capi.Identity.Tests;

/// <summary>What docs/identity.md shows is what happens.</summary>
public partial class IdentityPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), "docs/identity.md"));

    /// <summary>Field, input, country and result of each example in the table of hashed fields.</summary>
    public static TheoryData<string, string, string?, string> Examples { get; } = ReadExamples();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_what_the_page_says(string field, string input, string? country, string result) =>
        Assert.Equal(result, MetaIdentity.Evaluate(field, input, country).Normalized);

    [Fact]
    public void Each_hashed_field_has_an_example()
    {
        IEnumerable<object?[]> keys = ReferenceComparisonTests.HashedKeys;
        var fields = keys.Select(row => (string)row[0]!);
        // Two examples may stand for the fields of one row.
        Assert.Empty(fields.Except(Rows().SelectMany(row => Fields(row[0]))));
        Assert.All(Rows(), row => Assert.Matches(Example(), row[2]));
    }

    [Fact]
    public void Each_reason_to_drop_a_value_is_on_the_page()
    {
        var reasons = Enum.GetValues<DropReason>().Where(reason => reason != DropReason.None).Select(DropReasons.NameOf);
        Assert.All(reasons, reason => Assert.Contains(Lines, line => line.StartsWith('|') && line.Contains($"`{reason}`", StringComparison.Ordinal)));
    }

    private static TheoryData<string, string, string?, string> ReadExamples()
    {
        var examples = new TheoryData<string, string, string?, string>();
        foreach (var row in Rows())
        {
            foreach (Match example in Example().Matches(row[2]))
                examples.Add(Fields(row[0])[0], example.Groups["input"].Value, example.Groups["country"] is { Success: true } country ? country.Value : null, example.Groups["result"].Value);
        }

        return examples;
    }

    private static IEnumerable<string[]> Rows() => Lines
        .SkipWhile(line => line != "## Hashed fields").Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|'));

    private static string[] Fields(string cell) => [.. Field().Matches(cell).Select(match => match.Groups["field"].Value)];

    [GeneratedRegex("`(?<input>[^`]+)`(?: with `(?<country>[^`]+)`)? → `(?<result>[^`]+)`")]
    private static partial Regex Example();

    [GeneratedRegex("`(?<field>[^`]+)`")]
    private static partial Regex Field();
}
