using System.Collections.Immutable;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>A project that is compiled and analyzed several times, each time from the beginning.</summary>
internal sealed class MeasuredProject
{
    private readonly Compilation _compilation;

    /// <summary>Prepares a project.</summary>
    /// <param name="files">The code.</param>
    /// <param name="analyzers">All analyzers that will be measured.</param>
    public MeasuredProject(IEnumerable<(string Path, string Text)> files, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        var compilation = (CSharpCompilation)GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(files)).Output;
        Require.NoErrors(compilation);

        // One thread, because the compiler reports an analyzer's time as the sum over all threads.
        _compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false).WithSpecificDiagnosticOptions(SuppressHiddenRules(analyzers)));
    }

    /// <summary>Measures the compilation without analyzers, in milliseconds of processor time.</summary>
    public async Task<double> MeasureCompileAsync()
    {
        var (time, isCompiled) = await ProcessorTime.MeasureAsync(() =>
        {
            using var assembly = new MemoryStream();
            return Task.FromResult(_compilation.Clone().Emit(assembly).Success);
        });
        return isCompiled ? time.ProcessorMs : throw new InvalidOperationException("The project does not compile.");
    }

    /// <summary>Measures analyzers together, in milliseconds of processor time for each.</summary>
    /// <remarks>The compiler measures elapsed time; the share of the whole run that the processor worked makes it processor time.</remarks>
    public async Task<IReadOnlyDictionary<DiagnosticAnalyzer, double>> MeasureAnalyzersAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var (time, result) = await ProcessorTime.MeasureAsync(() => _compilation.Clone().WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None));
        return result.AnalyzerTelemetryInfo.ToDictionary(pair => pair.Key, pair => pair.Value.ExecutionTime.TotalMilliseconds * time.ProcessorMs / time.ElapsedMs);
    }

    // A command-line build skips rules that are disabled or hidden.
    private static ImmutableDictionary<string, ReportDiagnostic> SuppressHiddenRules(IEnumerable<DiagnosticAnalyzer> analyzers) => analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => !rule.IsEnabledByDefault || rule.DefaultSeverity == DiagnosticSeverity.Hidden)
        .Select(rule => rule.Id)
        .Distinct()
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
