using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    [Fact]
    public Task A_strict_console_project_writes_its_contract_as_Meta_wants_it() =>
        ShopProgram.WritesTheEventAsync(arguments => package.Consumers["Shop"].RunAsync(arguments));

    [Fact]
    public Task A_strict_console_project_sends_its_contract_over_HTTP() =>
        ShopProgram.SendsTheEventAsync(arguments => package.Consumers["Shop"].RunAsync(arguments));

    [Fact]
    public Task A_program_that_knows_only_a_library_with_contracts_sends_them() =>
        ShopProgram.SendsTheEventAsync(arguments => package.Consumers["ShopApp"].RunAsync(arguments));
}
