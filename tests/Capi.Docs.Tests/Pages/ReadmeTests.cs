using System.Globalization;
using System.Text.RegularExpressions;
using Capi.Docs.Tests.Compiling;
using Capi.Docs.Tests.Markdown;
using Microsoft.CodeAnalysis;

namespace Capi.Docs.Tests.Pages;

/// <summary>The build output that the README quotes is what the build prints for its bad examples.</summary>
public sealed partial class ReadmeTests
{
    private const string Page = "README.md";

    [Fact]
    public async Task The_quoted_build_output_is_what_the_bad_examples_report()
    {
        var blocks = DocPages.GetBlocks(Page);
        var expected = new List<string>();
        foreach (var block in blocks.Where(static block => block.Directive.ExpectedIds.Count > 0))
            expected.AddRange(Format(await BlockCompiler.GetDiagnosticsAsync(block, blocks)));

        Assert.Equal(expected, Format(QuotedDiagnostics().Matches(Repository.Read(Page))));
    }

    // The line numbers count from the first diagnostic of the file, because the README shows only a part of it.
    private static IEnumerable<string> Format(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Select(diagnostic =>
    {
        var lines = diagnostic.Location.GetLineSpan().StartLinePosition.Line - diagnostics[0].Location.GetLineSpan().StartLinePosition.Line;
        // The quoted build has no preset.
        return $"+{lines}: {(diagnostic.DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning")} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    });

    private static IEnumerable<string> Format(IEnumerable<Match> quoted) => quoted.GroupBy(static match => match.Groups["file"].Value).SelectMany(static file => file.Select(match =>
    {
        var lines = GetLine(match) - GetLine(file.First());
        return $"+{lines}: {match.Groups["message"].Value}";
    }));

    private static int GetLine(Match match) => int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<file>\w+\.cs)\((?<line>\d+),\d+\): (?<message>(error|warning) .+)$", RegexOptions.Multiline)]
    private static partial Regex QuotedDiagnostics();
}
