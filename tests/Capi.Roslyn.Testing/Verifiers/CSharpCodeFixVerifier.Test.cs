using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.Roslyn.Testing.Verifiers;

/// <content>The test class, for tests that need more than a source and its fixed source.</content>
public static partial class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
{
    /// <summary>A test of the code fix.</summary>
    public class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
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

        /// <summary>Verifies the titles of all offered actions, of which none is applied; <c>CodeActionVerifier</c> sees only the chosen one.</summary>
        public Action<IReadOnlyList<string>>? OfferedTitlesVerifier { get; set; }

        /// <inheritdoc/>
        protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

        /// <inheritdoc/>
        protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

        /// <inheritdoc/>
        protected override ParseOptions CreateParseOptions() => TestProject.ParseOptions;

        /// <summary>Verifies also the code between two fixes: it has only compiler errors that the markup names.</summary>
        protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        {
            foreach (var (_, error) in diagnostics.Where(one => one.diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)))
            {
                if (!IsInMarkup(error.Id))
                    throw new TestFailureException("Unexpected compiler error, before or after a fix.\n" + error);
            }

            return base.FilterDiagnostics(diagnostics);
        }

        /// <inheritdoc/>
        protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
        {
            var filtered = base.FilterCodeActions(actions);
            if (OfferedTitlesVerifier is null)
                return filtered;

            OfferedTitlesVerifier([.. filtered.Select(action => action.Title)]);
            return [];
        }

        private bool IsInMarkup(string id) => new[] { TestState, FixedState }
            .SelectMany(state => state.AdditionalProjects.Values.SelectMany(project => project.Sources).Concat(state.Sources))
            .Any(source => source.content.ToString().Contains("{|" + id + ":", StringComparison.Ordinal));
    }
}
