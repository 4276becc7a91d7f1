namespace Capi.Runtime.Tests.Testing;

/// <summary>Measures managed allocation on the current thread.</summary>
public static class Allocations
{
    private const int WarmUpCalls = 50;
    private const int Calls = 1_000;
    private const int MaxRounds = 100;

    /// <summary>The bytes that 1,000 calls allocate after a warm-up: the minimum of several rounds.</summary>
    /// <remarks>A garbage collection caused by another test charges the rest of the allocation buffer (up to 8 KB) to this thread.
    /// The measurement therefore repeats until a round allocates nothing; code that allocates at every call never has such a round.</remarks>
    public static long MeasureThousandCalls(Action action)
    {
        for (var i = 0; i < WarmUpCalls; i++)
            action();

        var minimum = long.MaxValue;
        for (var round = 0; minimum > 0 && round < MaxRounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                action();

            minimum = Math.Min(minimum, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return minimum;
    }
}
