using BenchmarkDotNet.Attributes;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;

namespace Capi.Benchmarks;

/// <summary>One reference event, three ways. Time and allocation are per event; the 64 events are cycled.</summary>
[MemoryDiagnoser]
public class SerializationBenchmarks : IDisposable
{
    private readonly ReferenceEvent[] _events = ReferenceEvents.Create();
    private readonly Contestants _contestants = new();

    [GlobalSetup]
    public void DemandEquivalence()
    {
        if (EquivalenceCheck.FindDifference(_contestants, _events) is { } difference)
            throw new InvalidOperationException(difference);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _contestants.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count)]
    public int Generated() => SerializeAll(_contestants.Generated);

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count)]
    public int SystemTextJson() => SerializeAll(_contestants.SystemTextJson);

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count, Baseline = true)]
    public int HandWritten() => SerializeAll(_contestants.HandWritten);

    private int SerializeAll(IEventSerializer serializer)
    {
        var bytes = 0;
        foreach (var reference in _events)
            bytes += serializer.Serialize(reference).Length;

        return bytes;
    }
}
