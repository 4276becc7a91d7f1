using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class TrimmedConsumerTests(PackageFixture package)
{
    [Fact]
    public async Task A_trimmed_program_publishes_without_a_warning_and_sends_its_contract()
    {
        var consumer = package.Consumers["Trimmed"];
        var output = Path.Combine(consumer.Folder, "published");

        // The consumer treats warnings as errors, including those of the trimmer.
        (await consumer.DotNetAsync("publish", "-nologo", "--use-current-runtime", "--output", output)).EnsureSuccess();

        await ShopProgram.AssertSendsEventAsync(arguments => consumer.RunFromAsync(output, arguments));
    }
}
