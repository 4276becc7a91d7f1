using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class InvalidContractBuildTests(PackageFixture package)
{
    [Fact]
    public async Task An_invalid_contract_fails_the_build_with_its_diagnostic_even_when_its_send_method_is_called()
    {
        var result = await package.Consumers["Mistaken"].DotNetAsync("build", "-nologo");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("LeadCaptured.cs(10,6): error CAPI101: 'LeadCaptured.Fbc' is hashed", result.Text, StringComparison.Ordinal);
    }
}
