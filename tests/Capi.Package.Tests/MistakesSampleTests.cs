using System.Text.RegularExpressions;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed partial class MistakesSampleTests(PackageFixture package)
{
    // The fix of CAPI013 is a guess, which is left to the developer. CAPI605 is reported in the lock; dotnet format fixes what is reported in C# files.
    private static IEnumerable<string> FixedAtOnce => RulesTable.Fixable.Where(static id => id is not ("CAPI013" or "CAPI605"));

    [Fact]
    public async Task The_build_reports_every_marked_diagnostic_and_dotnet_format_fixes_all_that_have_a_fix()
    {
        var sample = package.Consumers["Mistakes"];
        // An ID and its marker may exist before the rule is implemented.
        var marked = ReportedDiagnostic.ReadMarkers(sample.Folder).Where(static mistake => RulesTable.Ids.Contains(mistake.Id));

        var build = await sample.DotNetAsync("build", "-nologo");
        Assert.Equal(JoinLines(marked), JoinLines(ReportedDiagnostic.ParseBuildOutput(build.Text)));

        // All fixes at once, as a user would run them: each fix must handle only its own diagnostics.
        var format = (await sample.DotNetAsync(["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. FixedAtOnce])).EnsureSuccess();
        Assert.DoesNotContain("Unable to fix", format.Text, StringComparison.Ordinal);

        // The markers are unchanged, but the line numbers may differ.
        var left = ReportedDiagnostic.ReadMarkers(sample.Folder).Where(static mistake => RulesTable.Ids.Except(FixedAtOnce).Contains(mistake.Id));
        build = await sample.DotNetAsync("build", "-nologo", "--no-restore");
        Assert.Equal(JoinLines(left), JoinLines(ReportedDiagnostic.ParseBuildOutput(build.Text)));
    }

    [Fact]
    public void Every_id_has_one_marker_in_the_file_of_its_name()
    {
        var releases = File.ReadAllText(Path.Combine(Repository.Root, "src", "Capi.Analyzers", "AnalyzerReleases.Unshipped.md"));
        var marked = ReportedDiagnostic.ReadMarkers(Path.Combine(Repository.Root, "samples", "Mistakes"));

        Assert.Equal(RuleIdRegex().Matches(releases).Select(static id => id.Value), marked.Select(static mistake => mistake.Id));
        Assert.All(marked, static mistake => Assert.StartsWith(mistake.Id + ".", mistake.File, StringComparison.Ordinal));
    }

    // One text, so that a failure shows the first line that differs.
    private static string JoinLines(IEnumerable<ReportedDiagnostic> findings) => string.Join('\n', findings);

    [GeneratedRegex(@"CAPI\d{3}")]
    private static partial Regex RuleIdRegex();
}
