using System.Xml.Linq;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class PackageManifestTests(PackageFixture package)
{
    [Fact]
    public void The_package_says_what_it_is_and_under_which_licence()
    {
        var manifest = package.Toolkit.Manifest();

        Assert.Equal("Capi.Toolkit", Text(manifest, "id"));
        Assert.Equal(package.Toolkit.Version, Text(manifest, "version"));
        Assert.Equal("README.md", Text(manifest, "readme"));
        Assert.Contains("Conversions API", Text(manifest, "description"), StringComparison.Ordinal);
        Assert.Contains("conversions-api", Text(manifest, "tags").Split(' '));
        var licence = Element(manifest, "license");
        Assert.Equal(("expression", "MIT"), (licence.Attribute("type")?.Value, licence.Value));
    }

    [Fact]
    public void The_package_depends_on_what_the_runtime_needs_and_on_nothing_else()
    {
        var group = Assert.Single(Element(package.Toolkit.Manifest(), "dependencies").Elements());

        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Equal(
            [
                ("Microsoft.Extensions.Hosting.Abstractions", "10.0.14"),
                ("Microsoft.Extensions.Http", "10.0.14"),
                ("Microsoft.Extensions.Options.ConfigurationExtensions", "10.0.14"),
                ("Polly.Core", "8.9.1"),
            ],
            group.Elements().Select(static dependency => (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value)));
    }

    [Fact]
    public void The_package_flows_to_the_dependants_of_a_library()
    {
        // A development dependency is not transitive: users of the library would miss the runtime.
        Assert.DoesNotContain(package.Toolkit.Manifest().Elements(), static element => element.Name.LocalName == "developmentDependency");
    }

    private static XElement Element(XElement manifest, string name) =>
        manifest.Elements().Single(element => element.Name.LocalName == name);

    private static string Text(XElement manifest, string name) => Element(manifest, name).Value;
}
