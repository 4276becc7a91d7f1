using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class TrimmedWebAssemblyTests(PackageFixture package)
{
    [Fact]
    public async Task A_Blazor_app_for_the_browser_is_trimmed_without_a_warning_about_the_packages()
    {
        await package.EnsureWebPackagesAsync();
        var consumer = package.Consumers["WebAssembly"];
        var output = Path.Combine(consumer.Folder, "published");

        var result = (await consumer.DotNetAsync("publish", "-nologo", "--output", output)).EnsureSuccess();

        // Blazor's own warnings show that they are printed.
        var warnings = result.Output.Split('\n').Where(static line => line.Contains("warning IL", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(warnings);
        Assert.All(warnings, static warning => Assert.Matches(@"warning IL\d+: Microsoft\.", warning));
        var names = Directory.GetFiles(Path.Combine(output, "wwwroot", "_framework")).Select(static file => Path.GetFileName(file).Split('.')).ToArray();
        Assert.Contains(names, static name => name is ["Capi", "Blazor", .., "wasm"]);
        Assert.Contains(names, static name => name is ["Capi", "Runtime", .., "wasm"]);
        Assert.Single(Directory.GetFiles(Path.Combine(output, "wwwroot", "_content", "Capi.Blazor"), "Capi.Blazor*.lib.module.js"));
    }
}
