using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Capi.Analyzers.Migration.Rules;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>How many marks of a corpus the rules find, and what else they report.</summary>
internal sealed class ExampleScore
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ExampleScore>>> Measured = new(StringComparer.Ordinal);

    private readonly List<(ExampleMark Mark, bool IsFound)> _required = [];

    /// <summary>The number of marks where a rule must report.</summary>
    public int Total => _required.Count;

    /// <summary>The number of marks whose value must be followed across methods.</summary>
    public int TotalAcrossMethods => _required.Count(one => one.Mark.CrossesMethods);

    /// <summary>The number of these that are found.</summary>
    public int FoundAcrossMethods => _required.Count(one => one.IsFound && one.Mark.CrossesMethods);

    /// <summary>The number of marks that one method or file shows.</summary>
    public int TotalLocal => Total - TotalAcrossMethods;

    /// <summary>The number of these that are found.</summary>
    public int FoundLocal => Found - FoundAcrossMethods;

    /// <summary>The number of these marks where the rule reports, or at another place that is marked as equally good.</summary>
    public int Found => _required.Count(one => one.IsFound);

    /// <summary>The marks that are not found.</summary>
    public IEnumerable<string> Missed => _required.Where(one => !one.IsFound).Select(one => $"{Path.GetFileName(one.Mark.Path)} {one.Mark.Line} {one.Mark.Slug}");

    /// <summary>The diagnostics without a mark.</summary>
    public List<string> Unexpected { get; } = [];

    /// <summary>The number of all diagnostics.</summary>
    public int Reported { get; private set; }

    /// <summary>Analyzes the correct twins of the examples of a folder.</summary>
    /// <returns>The diagnostics, which are all false alarms.</returns>
    public static async Task<List<string>> MeasureTwinsAsync(string folder) =>
        [.. (await AnalyzeAsync(ExamplesCompilation.CreateTwins(folder))).Select(one => $"{Path.GetFileName(one.Path)} {one.Line} {one.Id} {one.Slug}")];

    /// <summary>Analyzes the examples of some folders.</summary>
    /// <remarks>Each corpus is analyzed once in a test run.</remarks>
    public static Task<ExampleScore> MeasureAsync(params string[] folders) => Measured.GetOrAdd(string.Join(' ', folders), _ => new Lazy<Task<ExampleScore>>(() => AnalyzeFoldersAsync(folders))).Value;

    private static async Task<ExampleScore> AnalyzeFoldersAsync(string[] folders)
    {
        var found = await AnalyzeAsync(ExamplesCompilation.Create(folders));
        var marks = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(ExamplesCompilation.Root, folder), "*.cs.txt")).SelectMany(ExampleMark.Read).ToList();

        var score = new ExampleScore { Reported = found.Count };
        foreach (var mark in marks.Where(mark => mark.IsRequired))
        {
            var places = marks.Where(other => other == mark || (!other.IsRequired && other.Path == mark.Path && other.Slug == mark.Slug)).ToList();
            score._required.Add((mark, found.Any(one => one.Slug == mark.Slug && places.Any(place => IsAt(place, one.Path, one.Line)))));
        }

        score.Unexpected.AddRange(found.Where(one => !marks.Any(mark => mark.Slug == one.Slug && IsAt(mark, one.Path, one.Line))).Select(one => $"{Path.GetFileName(one.Path)} {one.Line} {one.Id} {one.Slug}"));
        return score;
    }

    /// <summary>How many marks of a rule are found: <c>3 of 4</c>, or a dash for a rule without marks.</summary>
    public string FormatCell(string slug)
    {
        var marks = _required.Where(one => one.Mark.Slug == slug).ToList();
        return marks.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{marks.Count(one => one.IsFound)} of {marks.Count}");
    }

    /// <summary>The table of the migration guide: for each rule the marks and how many of them are found.</summary>
    public string FormatTable()
    {
        var table = new StringBuilder("| Rule | Mistake | Found |\n|---|---|---|\n");
        foreach (var rule in MigrationRules.All)
        {
            var slug = ExampleSlugs.GetSlug(rule.Descriptor.Id);
            var marks = _required.Where(one => one.Mark.Slug == slug).ToList();
            if (marks.Count > 0)
                table.Append(CultureInfo.InvariantCulture, $"| [{rule.Descriptor.Id}](rules/{rule.Descriptor.Id}.md) | {slug} | {marks.Count(one => one.IsFound)} of {marks.Count} |\n");
        }

        return table.ToString();
    }

    private static async Task<List<(string Path, int Line, string Slug, string Id)>> AnalyzeAsync(Compilation compilation) =>
        [.. (await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()]))
            .Select(one => (one.Location.SourceTree!.FilePath, one.Location.GetLineSpan().StartLinePosition.Line + 1, ExampleSlugs.GetSlug(one.Id), one.Id))];

    private static bool IsAt(ExampleMark mark, string path, int line) => mark.Path == path && Math.Abs(mark.Line - line) <= 1;
}
