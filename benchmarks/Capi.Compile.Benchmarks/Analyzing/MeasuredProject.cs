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

    /// <summary>Measures the compilation without analyzers.</summary>
    /// <param name="concurrent">True to use all processors, as a build does by default.</param>
    public async Task<ProcessorTime> MeasureCompileAsync(bool concurrent = false)
    {
        var (time, isCompiled) = await ProcessorTime.MeasureAsync(() =>
        {
            using var assembly = new MemoryStream();
            var compilation = concurrent ? _compilation.WithOptions(((CSharpCompilationOptions)_compilation.Options).WithConcurrentBuild(true)) : _compilation.Clone();
            return Task.FromResult(compilation.Emit(assembly).Success);
        });
        return isCompiled ? time : throw new InvalidOperationException("The project does not compile.");
    }

    /// <summary>Measures analyzers together: the sum of their times as the compiler reports it.</summary>
    /// <remarks>The compiler measures elapsed time; the share of the whole run that the processor worked makes it processor time.</remarks>
    public async Task<ProcessorTime> MeasureAnalyzersAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var (time, result) = await ProcessorTime.MeasureAsync(() => _compilation.Clone().WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None));
        var elapsedMs = result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
        return new(elapsedMs * time.ProcessorMs / time.ElapsedMs, elapsedMs);
    }

    // A command-line build skips rules that are disabled or hidden.
    private static ImmutableDictionary<string, ReportDiagnostic> SuppressHiddenRules(IEnumerable<DiagnosticAnalyzer> analyzers) => analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => !rule.IsEnabledByDefault || rule.DefaultSeverity == DiagnosticSeverity.Hidden)
        .Select(rule => rule.Id)
        .Distinct()
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
