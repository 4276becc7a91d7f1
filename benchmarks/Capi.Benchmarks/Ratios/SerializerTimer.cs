using System.Diagnostics;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;

namespace Capi.Benchmarks.Ratios;

/// <summary>Times one serialiser over all the reference events and counts what it allocates.</summary>
internal sealed class SerializerTimer(IEventSerializer serializer, ReferenceEvent[] events)
{
    /// <summary>Lets the JIT reach its last tier: it needs calls, and time in the background between them.</summary>
    public void WarmUp(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            Run(passes: 8);
            Thread.Sleep(1);
        }
    }

    /// <summary>Nanoseconds per event over so many passes.</summary>
    public double Sample(int passes)
    {
        var started = Stopwatch.GetTimestamp();
        Run(passes);
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / (passes * events.Length);
    }

    /// <summary>Managed bytes that this thread allocates per event.</summary>
    public double AllocatedBytes(int passes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(passes);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (passes * events.Length);
    }

    /// <summary>Bytes of JSON per event.</summary>
    public double JsonBytes() => (double)Run(passes: 1) / events.Length;

    private long Run(int passes)
    {
        var bytes = 0L;
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var reference in events)
                bytes += serializer.Serialize(reference).Length;
        }

        return bytes;
    }
}
