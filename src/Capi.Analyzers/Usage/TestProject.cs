using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Recognizes test projects, in which made-up values are expected.</summary>
internal static class TestProject
{
    private static readonly string[] FrameworkAssemblies =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    /// <summary>True if the project references a test framework.</summary>
    public static bool IsTestProject(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => FrameworkAssemblies.Contains(assembly.Name));
}
