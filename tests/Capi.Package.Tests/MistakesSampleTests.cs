using System.Text.RegularExpressions;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed partial class MistakesSampleTests(PackageFixture package)
{
    [Fact]
    public async Task The_build_finds_every_mistake_and_dotnet_format_repairs_all_that_have_a_fix()
    {
        var sample = package.Consumers["Mistakes"];
        // An ID and its marker may exist before the rule is implemented.
        var marked = Finding.MarkedIn(sample.Folder).Where(static mistake => RulesTable.Ids.Contains(mistake.Id));

        var build = await sample.DotNetAsync("build", "-nologo");
        Assert.Equal(Lines(marked), Lines(Finding.ReportedBy(build.Text)));

        // All fixes at once, as a user would run them: each fix must handle only its own diagnostics.
        var format = (await sample.DotNetAsync(["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. RulesTable.Fixable])).MustSucceed();
        Assert.DoesNotContain("Unable to fix", format.Text, StringComparison.Ordinal);

        // The markers are unchanged, but the line numbers may differ.
        var left = Finding.MarkedIn(sample.Folder).Where(static mistake => RulesTable.Ids.Except(RulesTable.Fixable).Contains(mistake.Id));
        build = await sample.DotNetAsync("build", "-nologo", "--no-restore");
        Assert.Equal(Lines(left), Lines(Finding.ReportedBy(build.Text)));
    }

    [Fact]
    public void Every_id_has_one_mistake_in_the_file_of_its_name()
    {
        var ids = File.ReadAllText(Path.Combine(Repository.Root, "src", "Capi.Analyzers", "Descriptors", "RuleIds.cs"));
        var marked = Finding.MarkedIn(Path.Combine(Repository.Root, "samples", "Mistakes"));

        Assert.Equal(Id().Matches(ids).Select(static id => id.Value), marked.Select(static mistake => mistake.Id));
        Assert.All(marked, static mistake => Assert.Equal(mistake.Id + ".cs", mistake.File));
    }

    // One text, so that a failure shows the first line that differs.
    private static string Lines(IEnumerable<Finding> findings) => string.Join('\n', findings);

    [GeneratedRegex(@"CAPI\d{3}")]
    private static partial Regex Id();
}
