using Capi.Cli.Tests.Testing;
using Storefront.Shop;

namespace Capi.Cli.Tests.Manifests;

/// <summary>The checked-in lock and manifest of the sample Storefront say what its contracts send.</summary>
public class StorefrontFilesTests
{
    private static string Assembly => typeof(OrderPaid).Assembly.Location;

    [Fact]
    public async Task The_lock_is_up_to_date() => AssertClean(await CapiInProcess.RunAsync("lock", Assembly, "--out", Find("capi.lock.json"), "--check"));

    [Fact]
    public async Task The_manifest_is_up_to_date() => AssertClean(await CapiInProcess.RunAsync("manifest", Assembly, "--out", Find(Path.Combine("docs", "privacy")), "--check"));

    private static void AssertClean(CapiResult result) => Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));

    private static string Find(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Capi.Toolkit.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "samples", "Storefront", path);
    }
}
