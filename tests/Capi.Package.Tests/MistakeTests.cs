using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class MistakeTests(PackageFixture package)
{
    [Fact]
    public async Task A_mistake_in_a_contract_stops_the_build_and_says_which_even_where_its_send_method_is_missed()
    {
        var result = await package.Consumers["Mistaken"].DotNetAsync("build", "-nologo");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("LeadCaptured.cs(10,6): error CAPI101: 'LeadCaptured.Fbc' is hashed", result.Text, StringComparison.Ordinal);
    }
}
