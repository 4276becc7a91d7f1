using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    [Fact]
    public Task A_strict_console_project_serializes_its_contract_as_Meta_expects() =>
        ShopProgram.AssertWritesEventAsync(arguments => package.Consumers["Shop"].RunAsync(arguments));

    [Fact]
    public Task A_strict_console_project_sends_its_contract_over_HTTP() =>
        ShopProgram.AssertSendsEventAsync(arguments => package.Consumers["Shop"].RunAsync(arguments));

    [Fact]
    public Task A_program_that_references_only_a_library_with_contracts_sends_them() =>
        ShopProgram.AssertSendsEventAsync(arguments => package.Consumers["ShopApp"].RunAsync(arguments));
}
