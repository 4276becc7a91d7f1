using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>
/// Runs analyzers on a compilation. For what the verifiers can't do: code without a list of expected diagnostics (mutated
/// code, this repository, rule pages), and counting registered actions.
/// </summary>
public static class CompilationAnalysis
{
    /// <summary>The unsuppressed diagnostics of the analyzers.</summary>
    /// <param name="additionalFiles">The additional files of the project.</param>
    /// <exception cref="TestFailureException">An analyzer threw; Roslyn would convert it to a warning.</exception>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        this Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default, params ImmutableArray<AdditionalText> additionalFiles)
    {
        var failures = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(additionalFiles),
            onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return failures.TryPeek(out var failure) ? throw new TestFailureException("An analyzer threw.\n" + failure) : found;
    }

    /// <summary>The number of actions that the analyzers register for a compilation.</summary>
    public static async Task<int> CountActionsAsync(this Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var run = compilation.WithAnalyzers(analyzers);
        await run.GetAnalyzerDiagnosticsAsync();
        var count = 0;
        foreach (var analyzer in analyzers)
            count += CountActions(await run.GetAnalyzerTelemetryInfoAsync(analyzer, default));

        return count;
    }

    private static int CountActions(AnalyzerTelemetryInfo info) =>
        info.CompilationActionsCount + info.CompilationEndActionsCount + info.SyntaxTreeActionsCount + info.SemanticModelActionsCount
        + info.SymbolActionsCount + info.SymbolStartActionsCount + info.SyntaxNodeActionsCount + info.CodeBlockActionsCount
        + info.CodeBlockStartActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount + info.OperationBlockStartActionsCount;
}
