using System.Collections.Immutable;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Generators.Tests.Support;

/// <summary>Verifies the files that a generator adds to a project: their hint names, their text, and that they compile.</summary>
internal static class CSharpSourceGeneratorVerifier<TSourceGenerator>
    where TSourceGenerator : IIncrementalGenerator, new()
{
    /// <summary>Verifies that the generator adds exactly these files and that only errors marked in the code are reported.</summary>
    public static Task VerifyAsync(string code, params (string HintName, string Text)[] generatedSources)
    {
        var test = new Test { TestCode = code };
        test.AddGeneratedSources(generatedSources);
        return test.RunAsync();
    }

    /// <summary>Verifies that the generator adds nothing to the code, which may have errors of its own.</summary>
    /// <param name="code">The only file.</param>
    /// <param name="additionalReferences">References besides the framework and the runtime library.</param>
    public static Task VerifyNoGeneratedSourcesAsync(string code, params MetadataReference[] additionalReferences)
    {
        var test = new Test(References.All.AddRange(additionalReferences)) { TestCode = code };
        test.ExpectErrorsOf(TestCompilation.Create([(Test.FilePath, code)], test.References));
        return test.RunAsync();
    }

    /// <summary>One project with the references and the implicit usings of a user's project.</summary>
    internal sealed class Test : CSharpSourceGeneratorTest<TSourceGenerator, DefaultVerifier>
    {
        /// <summary>The path of the first file.</summary>
        public const string FilePath = "/0/Test0.cs";

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
            TestState.Sources.Add((TestCompilation.ImplicitUsingsPath, TestCompilation.ImplicitUsings));
            return base.RunImplAsync(cancellationToken);
        }

        protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContext);
    }
}
