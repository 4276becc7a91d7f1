using System.Collections.Immutable;
using System.Diagnostics;
using Capi.Analyzers;
using Capi.Compile.Benchmarks.Projects;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>Analyzer time divided by the time of compiling without analyzers.</summary>
/// <param name="Ours">For our analyzers.</param>
/// <param name="Sdk">For the SDK's default analyzers, with the rules that a command-line build runs.</param>
/// <param name="Ratio">Ours divided by the SDK's: the median of the per-round ratios.</param>
internal sealed record AnalyzerCost(double Ours, double Sdk, double Ratio);

/// <summary>Measures with the compiler's telemetry, interleaved, on fresh compilations of one project.</summary>
internal static class AnalyzerCostRunner
{
    // A compiler server has compiled its code in full; with less warm-up the analyzers' share is that of the JIT's first tier, two to four times as much.
    private const int WarmUpRounds = 4;

    public static async Task<AnalyzerCost> MeasureAsync(int files, int rounds)
    {
        var ours = SdkAnalyzers.CreateInstances(typeof(ContractAnalyzer).Assembly).ToImmutableArray();
        var sdk = SdkAnalyzers.Load();
        var suppressed = SuppressHiddenRules([.. ours, .. sdk]);
        var project = CreateProject(files, suppressed);

        var samples = new List<AnalyzerCost>();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var oursMs = await MeasureExecutionTimeAsync(project, ours);
            var sdkMs = await MeasureExecutionTimeAsync(project, sdk);
            var compileMs = MeasureCompileTime(project);
            if (round >= 0)
                samples.Add(new(oursMs / compileMs, sdkMs / compileMs, oursMs / sdkMs));
        }

        return new(Median(cost => cost.Ours), Median(cost => cost.Sdk), Median(cost => cost.Ratio));

        double Median(Func<AnalyzerCost, double> part) => samples.Select(part).Order().ElementAt(samples.Count / 2);
    }

    private static Compilation CreateProject(int files, ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        var project = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(TypicalProject.CreateFiles(files))).Output;
        Require.NoErrors(project);
        return project.WithOptions(project.Options.WithSpecificDiagnosticOptions(severities));
    }

    private static async Task<double> MeasureExecutionTimeAsync(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        CollectGarbage();
        var result = await project.Clone().WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
    }

    private static double MeasureCompileTime(Compilation project)
    {
        CollectGarbage();
        var started = Stopwatch.GetTimestamp();
        using var assembly = new MemoryStream();
        if (!project.Clone().Emit(assembly).Success)
            throw new InvalidOperationException("The project does not compile.");

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    // The garbage of the measurement before would be charged to this one.
    private static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // A command-line build skips rules that are disabled or hidden.
    private static ImmutableDictionary<string, ReportDiagnostic> SuppressHiddenRules(IEnumerable<DiagnosticAnalyzer> analyzers) => analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => !rule.IsEnabledByDefault || rule.DefaultSeverity == DiagnosticSeverity.Hidden)
        .Select(rule => rule.Id)
        .Distinct()
        .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
