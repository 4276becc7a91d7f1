using System.Collections.Immutable;
using System.Diagnostics;
using Capi.Analyzers;
using Capi.Compile.Benchmarks.Projects;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>Analyzer time divided by the time of compiling without analyzers.</summary>
/// <param name="Ours">For our analyzers.</param>
/// <param name="Sdk">For the SDK's default analyzers, with the rules that a command-line build runs.</param>
/// <param name="Ratio">Ours divided by the SDK's: the median of the per-round ratios.</param>
internal sealed record AnalyzerCost(double Ours, double Sdk, double Ratio);

/// <summary>Measures with the compiler's telemetry, interleaved, on fresh compilations of one project.</summary>
internal static class AnalyzerShare
{
    public static async Task<AnalyzerCost> MeasureAsync(int files, int rounds)
    {
        var ours = SdkAnalyzers.Instances(typeof(ContractAnalyzer).Assembly).ToImmutableArray();
        var sdk = SdkAnalyzers.Load();
        var hidden = Hidden([.. ours, .. sdk]);
        var project = Compile(files, hidden);

        // Warm up the JIT with a small project.
        var small = Compile(files: 50, hidden);
        await ExecutionTimeAsync(small, ours);
        await ExecutionTimeAsync(small, sdk);
        CompileTime(small);

        var samples = new List<AnalyzerCost>();
        for (var round = 0; round < rounds; round++)
        {
            var one = await ExecutionTimeAsync(project, ours);
            var other = await ExecutionTimeAsync(project, sdk);
            var compile = CompileTime(project);
            samples.Add(new(one / compile, other / compile, one / other));
        }

        return new(Median(cost => cost.Ours), Median(cost => cost.Sdk), Median(cost => cost.Ratio));

        double Median(Func<AnalyzerCost, double> part) => samples.Select(part).Order().ElementAt(samples.Count / 2);
    }

    private static Compilation Compile(int files, ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        var project = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(OrdinaryProject.Files(files))).Output;
        Require.NoErrors(project);
        return project.WithOptions(project.Options.WithSpecificDiagnosticOptions(severities));
    }

    private static async Task<double> ExecutionTimeAsync(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var result = await project.Clone().WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
    }

    private static double CompileTime(Compilation project)
    {
        var started = Stopwatch.GetTimestamp();
        using var assembly = new MemoryStream();
        if (!project.Clone().Emit(assembly).Success)
            throw new InvalidOperationException("The project does not compile.");

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    // A command-line build skips rules that are disabled or hidden.
    private static ImmutableDictionary<string, ReportDiagnostic> Hidden(IEnumerable<DiagnosticAnalyzer> analyzers) => analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => !rule.IsEnabledByDefault || rule.DefaultSeverity == DiagnosticSeverity.Hidden)
        .Select(rule => rule.Id)
        .Distinct()
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
