using System.Xml.Linq;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class PackageManifestTests(PackageFixture package)
{
    [Fact]
    public void The_manifest_has_id_version_description_and_licence()
    {
        var manifest = package.Toolkit.ReadManifest();

        Assert.Equal("Capi.Toolkit", GetText(manifest, "id"));
        Assert.Equal(package.Toolkit.Version, GetText(manifest, "version"));
        Assert.Equal("README.md", GetText(manifest, "readme"));
        Assert.Contains("Conversions API", GetText(manifest, "description"), StringComparison.Ordinal);
        Assert.Contains("conversions-api", GetText(manifest, "tags").Split(' '));
        var licence = GetElement(manifest, "license");
        Assert.Equal(("expression", "MIT"), (licence.Attribute("type")?.Value, licence.Value));
    }

    [Fact]
    public void The_package_depends_only_on_what_the_runtime_needs()
    {
        var group = Assert.Single(GetElement(package.Toolkit.ReadManifest(), "dependencies").Elements());

        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(
            [
                ("Microsoft.Extensions.Diagnostics.HealthChecks", "10.0.0"),
                ("Microsoft.Extensions.Hosting.Abstractions", "10.0.0"),
                ("Microsoft.Extensions.Http", "10.0.0"),
                ("Microsoft.Extensions.Options.ConfigurationExtensions", "10.0.0"),
                ("Polly.Core", "8.9.1"),
            ],
            group.Elements().Select(static dependency => (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value)));
    }

    [Fact]
    public void The_package_is_transitive()
    {
        // A development dependency is not transitive: users of the library would miss the runtime.
        Assert.DoesNotContain(package.Toolkit.ReadManifest().Elements(), static element => element.Name.LocalName == "developmentDependency");
    }

    private static XElement GetElement(XElement manifest, string name) =>
        manifest.Elements().Single(element => element.Name.LocalName == name);

    private static string GetText(XElement manifest, string name) => GetElement(manifest, name).Value;
}
