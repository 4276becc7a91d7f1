namespace Capi.Testing;

/// <summary>Measures managed allocation on the current thread.</summary>
public static class Allocations
{
    private const int WarmUpCalls = 50;
    private const int Calls = 1_000;
    private const int MaxRounds = 100;

    /// <summary>The bytes that 1,000 calls allocate after a warm-up; the least of some rounds.</summary>
    /// <remarks>A garbage collection that another test causes charges this thread with the rest of its allocation buffer, up to 8 KB.
    /// So a round without any allocation is waited for; what allocates at each call never has one.</remarks>
    public static long OfThousandCalls(Action action)
    {
        for (var i = 0; i < WarmUpCalls; i++)
            action();

        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < MaxRounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                action();

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
