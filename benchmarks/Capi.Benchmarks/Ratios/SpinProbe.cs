using System.Diagnostics;

namespace Capi.Benchmarks.Ratios;

/// <summary>Tells whether the processor is ours at the moment: a chain of dependent additions takes longer when a neighbour has its share.</summary>
internal sealed class SpinProbe
{
    private const int Steps = 20_000;
    private const double Tolerance = 1.10;

    private long _best = long.MaxValue;
    private ulong _sink;

    /// <summary>Ticks that the chain takes now.</summary>
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

    /// <summary>True for a probe close to the best one seen.</summary>
    public bool IsQuiet(long ticks) => ticks <= _best * Tolerance;
}
