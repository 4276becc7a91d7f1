using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Roslyn.Testing.Verifiers;

/// <content>The test class, for tests that need more than a source and its diagnostics.</content>
public static partial class CSharpAnalyzerVerifier<TAnalyzer>
{
    /// <summary>A test of the analyzer.</summary>
    public class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        private readonly TestProject _project = new();

        /// <summary>Creates a test.</summary>
        public Test()
        {
            ReferenceAssemblies = TestProject.NoPackage;
            SolutionTransforms.Add((solution, _) => _project.Apply(solution));
        }

        /// <inheritdoc cref="TestProject.Generator"/>
        public IIncrementalGenerator? Generator
        {
            get => _project.Generator;
            set => _project.Generator = value;
        }

        /// <inheritdoc cref="TestProject.References"/>
        public IReadOnlyList<MetadataReference> References
        {
            get => _project.References;
            set => _project.References = value;
        }

        /// <summary>The language version of the sources.</summary>
        public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

        /// <inheritdoc/>
        protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

        /// <inheritdoc/>
        protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

        /// <inheritdoc/>
        protected override ParseOptions CreateParseOptions() => TestProject.ParseOptions.WithLanguageVersion(LanguageVersion);
    }
}
