using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class NativeWebConsumerTests(PackageFixture package)
{
    [NativeAotFact]
    public async Task A_native_web_app_publishes_without_a_warning_and_sends_both_halves()
    {
        await package.EnsureWebPackagesAsync();
        var consumer = package.Consumers["NativeWeb"];
        var output = Path.Combine(consumer.Folder, "published");

        // The consumer treats warnings as errors, including the trim and AOT warnings (IL2xxx, IL3xxx) about the packages.
        (await consumer.DotNetAsync("publish", "-nologo", "--use-current-runtime", "--output", output)).EnsureSuccess();
        Assert.Empty(Directory.EnumerateFiles(output, "*.dll"));

        await using var meta = await LoopbackEndpoint.StartAsync();
        var printed = await consumer.RunFromAsync(output, [meta.Address]);

        Assert.Contains("fbq('init',\"123456789012345\")", printed, StringComparison.Ordinal);
        Assert.Contains("\"eventID\":\"T-1\"", printed, StringComparison.Ordinal);
        Assert.Contains("_fbc=fb.0.", printed, StringComparison.Ordinal);
        Assert.Contains("_fbp=fb.0.", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tea </script>", printed, StringComparison.Ordinal);
        Assert.Contains("200 204", printed, StringComparison.Ordinal);
        Assert.Contains("pending 0, failed 0", printed, StringComparison.Ordinal);
        Assert.Equal(
            ["Lead L-1", "Purchase T-1"],
            meta.Requests.SelectMany(static request => request.Body.GetProperty("data").EnumerateArray())
                .Select(static sent => $"{sent.GetProperty("event_name")} {sent.GetProperty("event_id")}").Order(StringComparer.Ordinal));
    }
}
