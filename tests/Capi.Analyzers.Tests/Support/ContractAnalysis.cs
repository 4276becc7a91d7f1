using System.Collections.Concurrent;
using System.Collections.Immutable;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Runs the contract rules on any compilation, without markup.</summary>
internal static class ContractAnalysis
{
    /// <summary>The unsuppressed diagnostics. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Compilation compilation)
    {
        var failures = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new ContractAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return failures.IsEmpty ? found : throw new TestFailureException("An analyzer threw.\n" + failures.First());
    }
}
