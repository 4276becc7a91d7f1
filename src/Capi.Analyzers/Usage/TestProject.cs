using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Recognises a project that tests what another project ships. Its values are made up, and that is what they are for.</summary>
internal static class TestProject
{
    private static readonly string[] Frameworks =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    /// <summary>True when the project refers to a test framework.</summary>
    public static bool Is(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(assembly => Frameworks.Contains(assembly.Name));
}
