using System.IO.Compression;
using System.Xml.Linq;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>The package of the consent readers can be added to any program: it brings nothing with it.</summary>
public sealed class ConsentPackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("capi-consent-package-");

    [Fact]
    public async Task The_package_contains_the_library_with_its_documentation_and_depends_on_nothing()
    {
        var result = await ChildProcess.RunAsync(
            "dotnet",
            Repository.Root,
            new Dictionary<string, string>(),
            TimeSpan.FromMinutes(3),
            "pack", Path.Combine("src", "Capi.Consent"), "--output", _folder.FullName, "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"));
        result.EnsureSuccess();

        using var package = ZipFile.OpenRead(Assert.Single(Directory.EnumerateFiles(_folder.FullName, "*.nupkg")));
        var files = package.Entries.Select(static entry => entry.FullName).ToArray();
        Assert.Equal(["lib/net10.0/Capi.Consent.dll", "lib/net10.0/Capi.Consent.xml"], files.Where(static file => file.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("README.md", files);

        await using var manifest = await package.GetEntry("Capi.Consent.nuspec")!.OpenAsync();
        var metadata = XDocument.Load(manifest).Descendants().ToArray();
        Assert.Equal("MIT", metadata.Single(static element => element.Name.LocalName == "license").Value);
        Assert.DoesNotContain(metadata, static element => element.Name.LocalName == "dependency");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
