using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

[Collection(PackedPackage.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";

    [Fact]
    public void The_package_contains_exactly_these_files()
    {
        string[] expected =
        [
            "Capi.Toolkit.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.md",
            AnalyzerFolder + "Capi.Analyzers.dll",
            AnalyzerFolder + "Capi.CodeFixes.dll",
            AnalyzerFolder + "Capi.Generators.dll",
            "build/Capi.Toolkit.targets",
            "buildTransitive/Capi.Toolkit.targets",
            "buildTransitive/config/capi.default.globalconfig",
            "buildTransitive/config/capi.strict.globalconfig",
            "lib/net10.0/Capi.Runtime.dll",
            "lib/net10.0/Capi.Runtime.xml",
            .. GetPages("docs"),
            .. GetPages("docs/decisions"),
            "docs/images/events-manager.png",
            "tools/capi-manifest.dll",
            "tools/capi-manifest.runtimeconfig.json",
            .. GetPages("docs/rules").Where(static path => !path.EndsWith(".template.md", StringComparison.Ordinal)),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Toolkit.GetFiles());
    }

    private static IEnumerable<string> GetPages(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md").Select(file => $"{folder}/{Path.GetFileName(file)}");

    [Fact]
    public void The_minimum_compiler_can_load_every_analyzer_assembly()
    {
        var analyzers = package.Toolkit.GetFiles().Where(static path => path.StartsWith(AnalyzerFolder, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(analyzers);
        Assert.All(analyzers, path => Assert.Empty(AnalyzerReferences.FindUnloadable(path, package.Toolkit.Read(path))));
    }

    [Fact]
    public void An_assembly_for_a_newer_framework_is_detected_as_unloadable()
    {
        var self = typeof(PackageContentTests).Assembly.Location;

        Assert.Contains("System.Runtime 10.0.0.0", AnalyzerReferences.FindUnloadable(self, File.ReadAllBytes(self)));
    }

    [Fact]
    public void No_assembly_contains_a_path_of_the_build_machine()
    {
        var assemblies = package.Toolkit.GetFiles().Where(static path => path.EndsWith(".dll", StringComparison.Ordinal)).ToArray();

        Assert.All(assemblies, path => Assert.DoesNotContain(Repository.Root, SymbolPaths.Read(package.Toolkit.Read(path))));
    }
}
