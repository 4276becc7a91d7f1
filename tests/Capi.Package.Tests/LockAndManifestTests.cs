using System.Text.Json;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>A consumer of the package with a contract lock and a privacy manifest.</summary>
[Collection(PackedPackage.Name)]
public sealed class LockAndManifestTests(PackageFixture package)
{
    [Fact]
    public async Task The_build_compares_the_lock_and_writes_the_manifest()
    {
        var consumer = package.Consumers["Locked"];
        var folder = Path.Combine(consumer.Folder, "docs", "our privacy");
        var (json, page) = (Path.Combine(folder, "capi-manifest.json"), Path.Combine(folder, "PRIVACY.md"));
        var stamp = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "capi-manifest.stamp");

        // The lock says what the contract sends: no finding.
        await consumer.EnsureBuiltAsync();
        var text = await File.ReadAllTextAsync(json);
        Assert.Equal("Counting \"leads\"; 100% ours", GetAssembly(text, "Locked").GetProperty("purpose").GetString());
        Assert.Contains("| user_data.ph | Phone | identifier | hashed | no |", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain(consumer.Folder, text + await File.ReadAllTextAsync(page), StringComparison.Ordinal);

        // A build without changes writes nothing; one without the page writes it again.
        var written = File.GetLastWriteTimeUtc(stamp);
        (await consumer.DotNetAsync("build", "-nologo", "--no-restore")).EnsureSuccess();
        Assert.Equal(written, File.GetLastWriteTimeUtc(stamp));
        File.Delete(page);
        (await consumer.DotNetAsync("build", "-nologo", "--no-restore")).EnsureSuccess();
        Assert.True(File.Exists(page));

        // Another project with the same folder adds its part.
        (await consumer.DotNetAsync("build", "-nologo", "--no-restore", "-p:AssemblyName=Second")).EnsureSuccess();
        text = await File.ReadAllTextAsync(json);
        Assert.Equal("Locked.LeadFound", GetAssembly(text, "Locked").GetProperty("events")[0].GetProperty("contract").GetString());
        Assert.Equal("Locked.LeadFound", GetAssembly(text, "Second").GetProperty("events")[0].GetProperty("contract").GetString());

        // What the lock lists must not disappear, and a damaged manifest is not overwritten.
        var contract = Path.Combine(consumer.Folder, "LeadFound.cs");
        var code = await File.ReadAllTextAsync(contract);
        await File.WriteAllTextAsync(contract, code.Replace("Email,", "Email);", StringComparison.Ordinal).Replace("    [Hashed] string? Phone);", "", StringComparison.Ordinal));
        var result = await consumer.DotNetAsync("build", "-nologo", "--no-restore");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("LeadFound.cs(7,30): error CAPI601: 'LeadFound' no longer sends user_data.ph", result.Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(contract, code + "\n");
        await File.WriteAllTextAsync(json, "{");
        result = await consumer.DotNetAsync("build", "-nologo", "--no-restore");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error CAPI907: ", result.Text, StringComparison.Ordinal);
        Assert.Equal("{", await File.ReadAllTextAsync(json));
    }

    [Fact]
    public async Task A_lock_that_does_not_exist_fails_the_build_with_CAPI906()
    {
        var consumer = package.Consumers["ShopApp"];
        await consumer.EnsureBuiltAsync();
        var result = await consumer.DotNetAsync("msbuild", "-nologo", "-t:CapiToolkitCheckLock", "-p:CapiLock=shared.capi.lock.json");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error CAPI906: CapiLock names 'shared.capi.lock.json', which does not exist", result.Text, StringComparison.Ordinal);
    }

    private static JsonElement GetAssembly(string manifest, string name) => JsonElement.Parse(manifest).GetProperty("assemblies").GetProperty(name);
}
