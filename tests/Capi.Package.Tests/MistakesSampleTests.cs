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
        // An id may be given, and its mistake written down, before there is a rule for it.
        var marked = Finding.MarkedIn(sample.Folder).Where(static mistake => RulesTable.Ids.Contains(mistake.Id));

        var build = await sample.DotNetAsync("build", "-nologo");
        Assert.Equal(Lines(marked), Lines(Finding.ReportedBy(build.Text)));

        // All at once, as a user would: each rule then has to find its own mistakes among those of the others.
        var format = (await sample.DotNetAsync(["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. RulesTable.Fixable])).MustSucceed();
        Assert.DoesNotContain("Unable to fix", format.Text, StringComparison.Ordinal);

        // The marks stand where they stood, but the lines may have moved.
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

    // As one text: a failure then shows the first line that differs, however far down it stands.
    private static string Lines(IEnumerable<Finding> findings) => string.Join('\n', findings);

    [GeneratedRegex(@"CAPI\d{3}")]
    private static partial Regex Id();
}
