namespace Capi.Testing;

/// <summary>Measures managed allocation on the current thread.</summary>
public static class Allocations
{
    private const int WarmUpCalls = 50;
    private const int Calls = 1_000;

    /// <summary>The bytes that 1,000 calls allocate after a warm-up.</summary>
    public static long OfThousandCalls(Action action)
    {
        for (var i = 0; i < WarmUpCalls; i++)
            action();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            action();

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
