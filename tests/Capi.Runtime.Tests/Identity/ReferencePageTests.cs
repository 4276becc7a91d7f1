using System.Text.RegularExpressions;
using Capi.Tools;

namespace Capi.Identity.Tests;

/// <summary>What docs/identity.md promises in its table of fields is what a value becomes.</summary>
public sealed partial class ReferencePageTests
{
    // Each row of the table gives one example at least; a page that is read wrongly gives fewer.
    private const int FewestExamples = 15;

    public static TheoryData<string, string, string?, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string?, string>();
            foreach (var (key, match) in Rows().SelectMany(row => Example().Matches(row.Cells).Select(match => (row.Key, match))))
                examples.Add(key, match.Groups["input"].Value, match.Groups["country"] is { Success: true } country ? country.Value : null, match.Groups["output"].Value);

            return examples;
        }
    }

    [Fact]
    public void Every_hashed_field_has_an_example() =>
        Assert.All(Rows(), row => Assert.Matches(Example(), row.Cells));

    [Fact]
    public void The_examples_of_the_page_are_found() => Assert.True(Examples.Count >= FewestExamples, $"{Examples.Count} examples");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_is_true(string key, string input, string? country, string expected) =>
        Assert.Equal(expected, MetaIdentity.Evaluate(key, input, country).Normalized);

    // The examples of a row are true for the first key that it names.
    private static IEnumerable<(string Key, string Cells)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), "docs/identity.md"))
            .SkipWhile(line => line != "## Hashed fields").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        let key = Key().Match(line)
        where key.Success
        select (key.Groups["key"].Value, line);

    [GeneratedRegex("^\\| `(?<key>[a-z0-9_]+)`")]
    private static partial Regex Key();

    [GeneratedRegex("`(?<input>[^`]+)`(?: with `(?<country>[a-z]{2})`)? → `(?<output>[^`]+)`")]
    private static partial Regex Example();
}
