using System.Diagnostics;

namespace Capi.Benchmarks.Ratios;

/// <summary>Detects contention for the processor: a chain of dependent additions takes longer while another process uses the core.</summary>
internal sealed class ContentionProbe
{
    private const int Steps = 20_000;
    private const double Tolerance = 1.10;

    private long _best = long.MaxValue;
    private ulong _sink;

    /// <summary>Returns the ticks that the chain takes now.</summary>
    public long Measure()
    {
        var started = Stopwatch.GetTimestamp();
        var x = _sink;
        for (var step = 0; step < Steps; step++)
            x = (x ^ 0x9E37) + 1;
        _sink = x;
        var ticks = Stopwatch.GetTimestamp() - started;
        _best = Math.Min(_best, ticks);
        return ticks;
    }

    /// <summary>True when a measurement is close to the best one so far.</summary>
    public bool IsQuiet(long ticks) => ticks <= _best * Tolerance;
}
