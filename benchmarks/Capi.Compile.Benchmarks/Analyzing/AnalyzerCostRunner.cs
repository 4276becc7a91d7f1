using System.Collections.Immutable;
using Capi.Analyzers;
using Capi.Compile.Benchmarks.Projects;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>The processor time of analyzers divided by that of compiling without analyzers: the median of the rounds.</summary>
/// <param name="Ours">For our analyzers.</param>
/// <param name="Sdk">For the SDK's default analyzers, with the rules that a command-line build runs.</param>
/// <param name="Ratio">Ours divided by the SDK's: the median of the per-round ratios.</param>
/// <param name="OursElapsed">The elapsed time of ours divided by that of compiling on all processors; comparable only between runs on the same idle machine.</param>
internal sealed record AnalyzerCost(double Ours, double Sdk, double Ratio, double OursElapsed);

/// <summary>Measures with the compiler's telemetry, interleaved, on fresh compilations of one project.</summary>
internal static class AnalyzerCostRunner
{
    // A compiler server has compiled its code in full; with less warm-up the analyzers' share is that of the JIT's first tier, two to four times as much.
    private const int WarmUpRounds = 4;

    /// <summary>Measures all analyzers in a project with contracts.</summary>
    public static async Task<AnalyzerCost> MeasureAsync(int files, int rounds)
    {
        var ours = SdkAnalyzers.CreateInstances(typeof(ContractAnalyzer).Assembly).ToImmutableArray();
        var sdk = SdkAnalyzers.Load();
        var project = new MeasuredProject(TypicalProject.CreateFiles(files), [.. ours, .. sdk]);

        var samples = new List<AnalyzerCost>();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var oursTime = await project.MeasureAnalyzersAsync(ours);
            var sdkMs = (await project.MeasureAnalyzersAsync(sdk)).ProcessorMs;
            var compileMs = (await project.MeasureCompileAsync()).ProcessorMs;
            var concurrentMs = (await project.MeasureCompileAsync(concurrent: true)).ElapsedMs;
            if (round >= 0)
                samples.Add(new(oursTime.ProcessorMs / compileMs, sdkMs / compileMs, oursTime.ProcessorMs / sdkMs, oursTime.ElapsedMs / concurrentMs));
        }

        return new(Median(samples, cost => cost.Ours), Median(samples, cost => cost.Sdk), Median(samples, cost => cost.Ratio), Median(samples, cost => cost.OursElapsed));
    }

    /// <summary>Measures the rules for hand-written senders (CAPI500 and more) alone, in a project without contracts.</summary>
    /// <param name="files">The number of files.</param>
    /// <param name="senders">How many of them send events by hand.</param>
    /// <param name="rounds">The number of measured rounds.</param>
    public static async Task<double> MeasureMigrationAsync(int files, int senders, int rounds)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new MigrationAnalyzer()];
        var project = new MeasuredProject(SenderProject.CreateFiles(files, senders), analyzers);

        var samples = new List<double>();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var analyzerMs = (await project.MeasureAnalyzersAsync(analyzers)).ProcessorMs;
            var compileMs = (await project.MeasureCompileAsync()).ProcessorMs;
            if (round >= 0)
                samples.Add(analyzerMs / compileMs);
        }

        return Median(samples, share => share);
    }

    private static double Median<T>(List<T> samples, Func<T, double> part) => samples.Select(part).Order().ElementAt(samples.Count / 2);
}
