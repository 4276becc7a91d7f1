using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class MinimumCompilerTests(PackageFixture package)
{
    [Theory]
    [InlineData("roslyn4.13")]
    [InlineData("roslyn4.8")]
    [InlineData("")]
    public async Task A_compiler_below_the_minimum_fails_the_build_with_CAPI901(string compiler)
    {
        var result = await CheckAsync(compiler);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error CAPI901: Capi.Toolkit requires C# compiler 4.14 or later", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.14")]
    [InlineData("roslyn5.0")]
    [InlineData("roslyn10.1")]
    public async Task A_supported_compiler_passes_the_check(string compiler) => (await CheckAsync(compiler)).EnsureSuccess();

    // In a project that gets the package transitively: the check applies there too.
    private async Task<ProcessResult> CheckAsync(string compiler)
    {
        var consumer = package.Consumers["ShopApp"];
        await consumer.EnsureBuiltAsync();
        return await consumer.DotNetAsync("msbuild", "-nologo", "-t:CapiToolkitCheckCompiler", $"-p:CompilerApiVersion={compiler}");
    }
}
