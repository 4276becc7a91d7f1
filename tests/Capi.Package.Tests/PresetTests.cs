using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class PresetTests(PackageFixture package)
{
    [Fact]
    public async Task The_strict_preset_turns_a_warning_into_an_error_unless_the_project_overrides_it()
    {
        var result = await package.Consumers["Strict"].DotNetAsync("build", "-nologo");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("LeadCaptured.cs(11,6): error CAPI106", result.Text, StringComparison.Ordinal);
        Assert.Contains("ContactMade.cs(11,6): warning CAPI106", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strikt")]
    [InlineData("strict;default")]
    public async Task An_unknown_preset_fails_the_build_with_CAPI903(string preset)
    {
        var result = await CheckAsync(preset);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains($"error CAPI903: CapiPreset has the unknown value '{preset}'", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("default")]
    [InlineData("Strict")]
    [InlineData("none")]
    public async Task A_known_preset_passes_the_check(string preset) => (await CheckAsync(preset)).EnsureSuccess();

    // In a project that gets the package transitively: the presets apply there too.
    private async Task<ProcessResult> CheckAsync(string preset)
    {
        var consumer = package.Consumers["ShopApp"];
        await consumer.EnsureBuiltAsync();
        return await consumer.DotNetAsync("msbuild", "-nologo", "-t:CapiToolkitCheckPreset", $"-p:CapiPreset={preset.Replace(";", "%3B", StringComparison.Ordinal)}");
    }
}
