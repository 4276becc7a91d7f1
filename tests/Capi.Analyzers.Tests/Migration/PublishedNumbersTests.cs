using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>The numbers in docs/migration.md are those of today's rules.</summary>
/// <remarks>To write them again after a change of a rule or an example, set CAPI_ACCEPT_GOLDEN=1, run the tests, and read the difference. The first runs and the other analyzers are history, and stay.</remarks>
public class PublishedNumbersTests
{
    private static readonly string[][] Corpora = [["Mistakes", "Controls"], ["Unseen", "UnseenControls"], ["Styles"], ["Patterns"]];

    [Fact]
    public async Task The_tables_of_the_migration_guide_are_current()
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs", "migration.md");
        var text = await File.ReadAllTextAsync(path);
        var scores = new List<ExampleScore>();
        foreach (var corpus in Corpora)
            scores.Add(await ExampleScore.MeasureAsync(corpus));

        var current = string.Join('\n', text.Split('\n').Select(line => Update(line, scores)));
        if (Environment.GetEnvironmentVariable("CAPI_ACCEPT_GOLDEN") == "1")
            await File.WriteAllTextAsync(path, current);
        else
            Assert.Equal(current, text);

        // A row for every rule that a corpus has marks for.
        Assert.All(
            MigrationRules.All.Where(rule => scores.Exists(score => score.FormatCell(ExampleSlugs.GetSlug(rule.Descriptor.Id)) != "–")),
            rule => Assert.Contains($"| [{rule.Descriptor.Id}](rules/{rule.Descriptor.Id}.md) | ", text, StringComparison.Ordinal));
    }

    private static string Update(string line, List<ExampleScore> scores)
    {
        if (line.StartsWith("| Marks that one method", StringComparison.Ordinal))
            return WriteRow(line, scores.Select(score => $"{score.FoundLocal} of {score.TotalLocal}"));
        if (line.StartsWith("| Marks that need following", StringComparison.Ordinal))
            return WriteRow(line, scores.Select(score => $"{score.FoundAcrossMethods} of {score.TotalAcrossMethods}"));
        if (line.StartsWith("| Diagnostics in mistakes", StringComparison.Ordinal))
            return WriteRow(line, scores.Zip(line.Split('|').Skip(2), FormatUnexpected));
        if (line.StartsWith("| these rules |", StringComparison.Ordinal))
            return WriteRow(line, [$"{scores[0].Found} of {scores[0].Total}", $"{scores[0].Unexpected.Count}"]);
        return line.StartsWith("| [CAPI5", StringComparison.Ordinal) && line.Split('|') is [_, _, var slug, ..] ? WriteRow(line, scores.Select(score => score.FormatCell(slug.Trim())), columns: 2) : line;
    }

    // The numbers of the first run, in parentheses, stay.
    private static string FormatUnexpected(ExampleScore score, string cell)
    {
        var history = cell.IndexOf('(', StringComparison.Ordinal) is var start and >= 0 ? " " + cell[start..].TrimEnd() : "";
        return (cell.Contains(" of ", StringComparison.Ordinal) ? $"{score.Unexpected.Count} of {score.Reported}" : $"{score.Unexpected.Count}") + history;
    }

    // The first columns stay.
    private static string WriteRow(string line, IEnumerable<string> cells, int columns = 1) => string.Join('|', line.Split('|').Take(columns + 1)) + "| " + string.Join(" | ", cells) + " |";
}
