using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>The sample of a migration, built with the packed packages.</summary>
[Collection(PackedPackage.Name)]
public sealed class HandWrittenSampleTests(PackageFixture package)
{
    [Fact]
    public async Task The_package_alone_reports_every_marked_mistake_of_the_hand_written_sender()
    {
        var before = package.Consumers[Path.Combine("HandWritten", "Before")];

        var build = (await before.DotNetAsync("build", "-nologo")).EnsureSuccess();

        var marked = ReportedDiagnostic.ReadMarkers(before.Folder);
        Assert.Equal(16, marked.Count);
        Assert.Equal(string.Join('\n', marked), string.Join('\n', ReportedDiagnostic.ParseBuildOutput(build.Text)));
    }

    [Fact]
    public async Task The_migrated_shop_builds_without_a_warning()
    {
        await package.EnsureWebPackagesAsync();

        (await package.Consumers[Path.Combine("HandWritten", "After")].DotNetAsync("build", "-nologo", "-warnaserror")).EnsureSuccess();
    }
}
