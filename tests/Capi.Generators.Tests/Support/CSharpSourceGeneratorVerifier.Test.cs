using System.Collections.Immutable;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Generators.Tests.Support;

/// <content>The test class, for tests of other options or of several files.</content>
internal static partial class CSharpSourceGeneratorVerifier<TSourceGenerator>
{
    /// <summary>One project with the references and the implicit usings of a user's project.</summary>
    internal sealed class Test : CSharpSourceGeneratorTest<TSourceGenerator, DefaultVerifier>
    {
        /// <summary>The path of the first file.</summary>
        public const string FilePath = "/0/Test0.cs";

        // The only file of a compilation without files.
        private static readonly SyntaxTree ImplicitUsings = TestCompilation.Create([]).SyntaxTrees.Single();

        /// <param name="references">The references; by default the framework and the runtime library.</param>
        public Test(ImmutableArray<MetadataReference>? references = null)
        {
            References = references ?? Capi.Roslyn.Testing.Compiling.References.All;
            TestState.AdditionalReferences.AddRange(References);

            // Names no package, so that nothing is downloaded.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        }

        /// <summary>The references of the project.</summary>
        public ImmutableArray<MetadataReference> References { get; }

        /// <summary>The language version of the project.</summary>
        public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

        /// <summary>The nullable context of the project.</summary>
        public NullableContextOptions NullableContext { get; init; } = NullableContextOptions.Enable;

        /// <summary>Expects these generated files.</summary>
        public void AddGeneratedSources(params IEnumerable<(string HintName, string Text)> sources)
        {
            foreach (var (hintName, text) in sources)
                TestState.GeneratedSources.Add((typeof(TSourceGenerator), hintName, text));
        }

        /// <summary>Expects the errors of a compilation without generated files, each at its location.</summary>
        public void ExpectErrorsOf(Compilation compilation)
        {
            foreach (var error in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                var (start, end) = (error.Location.GetLineSpan().StartLinePosition, error.Location.GetLineSpan().EndLinePosition);
                TestState.ExpectedDiagnostics.Add(new DiagnosticResult(error.Id, error.Severity)
                    .WithSpan(FilePath, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1)
                    .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
            }
        }

        protected override Task RunImplAsync(CancellationToken cancellationToken)
        {
            // Last, because files without a name are numbered.
            TestState.Sources.Add((ImplicitUsings.FilePath, ImplicitUsings.ToString()));
            return base.RunImplAsync(cancellationToken);
        }

        protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContext);
    }
}
