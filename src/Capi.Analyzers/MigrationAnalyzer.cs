using System.Collections.Immutable;
using System.Threading;
using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers;

/// <summary>Finds mistakes in code that sends events to the Conversions API by hand. It needs no reference to the runtime.</summary>
/// <remarks>The senders of a compilation are analyzed together, once; a compilation without any costs only a search of its text (docs/decisions/0022-hand-written-code.md).</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    private readonly Action<Compilation>? _onAnalyzed;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public MigrationAnalyzer()
    {
    }

    /// <summary>For tests: invokes a callback for each compilation whose senders are analyzed.</summary>
    internal MigrationAnalyzer(Action<Compilation> onAnalyzed) => _onAnalyzed = onAnalyzed;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. MigrationRules.All.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // The senders in tests are made up.
            if (TestProject.IsTestProject(start.Compilation) || AnchorScan.Find(start.Compilation, start.CancellationToken) is not { } files)
                return;

            var analysis = new MigrationAnalysis(start.Compilation, files, _onAnalyzed);
            start.RegisterSemanticModelAction(model =>
            {
                foreach (var diagnostic in analysis.GetDiagnostics(model.SemanticModel.SyntaxTree, model.CancellationToken))
                    model.ReportDiagnostic(diagnostic);
            });
        });
    }

    /// <summary>The analysis of one compilation, which the first file with a question starts. Thread-safe.</summary>
    private sealed class MigrationAnalysis(Compilation compilation, AnchorFiles files, Action<Compilation>? onAnalyzed)
    {
        private readonly object _lock = new();
        private MigrationReporter? _found;

        public IReadOnlyList<Diagnostic> GetDiagnostics(SyntaxTree tree, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                // A cancelled analysis is started again by the next file.
                _found ??= Analyze(cancellationToken);
                return _found.GetDiagnostics(tree);
            }
        }

        private MigrationReporter Analyze(CancellationToken cancellationToken)
        {
            onAnalyzed?.Invoke(compilation);
            var model = SenderModel.Create(compilation, files, cancellationToken);
            var reporter = new MigrationReporter();
            foreach (var rule in MigrationRules.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rule.Analyze(model, reporter);
            }

            return reporter;
        }
    }
}
