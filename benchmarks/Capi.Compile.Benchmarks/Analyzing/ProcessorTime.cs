using System.Diagnostics;

namespace Capi.Compile.Benchmarks.Analyzing;

/// <summary>The duration of an action, in milliseconds.</summary>
/// <param name="ProcessorMs">The time that processors spent on it. Other processes of the machine hardly change it.</param>
/// <param name="ElapsedMs">The time that passed.</param>
internal readonly record struct ProcessorTime(double ProcessorMs, double ElapsedMs)
{
    /// <summary>Measures an action, without the garbage of what ran before.</summary>
    public static async Task<(ProcessorTime Time, T Result)> MeasureAsync<T>(Func<Task<T>> action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();

        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var result = await action();
        var elapsed = Stopwatch.GetElapsedTime(started);
        return (new((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, elapsed.TotalMilliseconds), result);
    }
}
