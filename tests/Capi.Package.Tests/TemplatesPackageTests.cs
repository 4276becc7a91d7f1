using System.IO.Compression;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>What <c>dotnet new</c> creates from the packed templates builds with the packed packages.</summary>
[Collection(PackedPackage.Name)]
public sealed class TemplatesPackageTests(PackageFixture package) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-templates-");

    private string Feed => package.Toolkit.Feed;

    [Fact]
    public async Task Each_template_creates_code_that_builds()
    {
        var version = package.Toolkit.Version;
        await package.EnsureWebPackagesAsync();
        await package.Toolkit.PackProjectAsync("templates", Feed);

        AssertContent(version);
        ConsumerWorkspace.WriteNuGetConfig(_folder.FullName, Feed);
        await RunAsync(_folder.FullName, "new", "install", Path.Combine(Feed, $"Capi.Templates.{version}.nupkg"), "--debug:custom-hive", Hive);
        await RunAsync(_folder.FullName, "new", "capi-webshop", "-n", "Tea.Shop", "-o", "Tea.Shop", "--debug:custom-hive", Hive);

        var shop = Path.Combine(_folder.FullName, "Tea.Shop");
        Assert.Contains("namespace Tea.Shop;", await File.ReadAllTextAsync(Path.Combine(shop, "OrderPaid.cs")), StringComparison.Ordinal);
        foreach (var (name, choice) in ((string, string)[])[("InvoicePaid", "Purchase"), ("LeadFound", "Lead"), ("AccountCreated", "CompleteRegistration"), ("PlanBooked", "Subscribe")])
            await RunAsync(shop, "new", "capi-contract", "-n", name, "--event", choice, "--debug:custom-hive", Hive);

        var contract = await File.ReadAllTextAsync(Path.Combine(shop, "LeadFound.cs"));
        Assert.Contains("[MetaEvent(StandardEvents.Lead)]", contract, StringComparison.Ordinal);
        Assert.DoesNotContain("Currency", contract, StringComparison.Ordinal);
        Assert.DoesNotContain("#if", contract, StringComparison.Ordinal);
        await RunAsync(shop, "build", "-nologo", "-warnaserror", "-p:EnforceCodeStyleInBuild=true");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string Hive => Path.Combine(_folder.FullName, "hive");

    private void AssertContent(string version)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"Capi.Templates.{version}.nupkg"));
        Assert.Equal(
            ["content/capi-contract/.template.config/template.json", "content/capi-contract/ContractName.cs", "content/capi-webshop/.template.config/template.json", "content/capi-webshop/Capi.Webshop.csproj",
                "content/capi-webshop/Consent.cs", "content/capi-webshop/OrderPaid.cs", "content/capi-webshop/Page.cs", "content/capi-webshop/Program.cs", "content/capi-webshop/appsettings.json"],
            archive.Entries.Select(static entry => entry.FullName).Where(static path => path.StartsWith("content/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private async Task RunAsync(string folder, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, ".packages") };
        (await ChildProcess.RunAsync("dotnet", folder, environment, Limit, arguments)).EnsureSuccess();
    }
}
