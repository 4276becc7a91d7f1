using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>A project for which the package can do nothing fails with a sentence that says what to change.</summary>
[Collection(PackedPackage.Name)]
public sealed class PlatformTests(PackageFixture package)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("netstandard2.0")]
    public async Task An_older_framework_fails_the_build_with_CAPI904(string framework)
    {
        var result = await BuildAsync("OldFramework", $"-p:OldFramework={framework}");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains($"error CAPI904: Capi.Toolkit needs net10.0 or later, but this project targets '{framework}'", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0246", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VisualBasic", "VB")]
    [InlineData("FSharp", "F#")]
    public async Task Another_language_fails_the_build_with_CAPI905(string consumer, string language)
    {
        var result = await BuildAsync(consumer);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains($"error CAPI905: Capi.Toolkit generates code for C# only, so event contracts in this project ({language}) would do nothing", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_may_use_the_contracts_of_a_CSharp_project() =>
        (await BuildAsync("VisualBasicCaller")).EnsureSuccess();

    private async Task<ProcessResult> BuildAsync(string consumer, params IEnumerable<string> options) =>
        await package.Consumers[consumer].DotNetAsync(["build", "-nologo", .. options]);
}
