using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class NativeConsumerTests(PackageFixture package)
{
    [NativeAotFact]
    public async Task A_native_program_publishes_without_a_warning_and_writes_and_sends_its_contract()
    {
        var consumer = package.Consumers["Native"];
        var output = Path.Combine(consumer.Folder, "published");

        // The consumer treats warnings as errors, including the trim and AOT warnings (IL2xxx, IL3xxx) about the packages.
        (await consumer.DotNetAsync("publish", "-nologo", "--use-current-runtime", "--output", output)).EnsureSuccess();

        // No assembly is left that a runtime could load: the program is native.
        Assert.Empty(Directory.EnumerateFiles(output, "*.dll"));
        await ShopProgram.AssertWritesEventAsync(arguments => consumer.RunFromAsync(output, arguments));
        await ShopProgram.AssertSendsEventAsync(arguments => consumer.RunFromAsync(output, arguments));
    }
}
