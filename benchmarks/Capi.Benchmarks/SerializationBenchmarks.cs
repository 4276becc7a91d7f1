using BenchmarkDotNet.Attributes;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Benchmarks.Serializers.Generated;
using Capi.Hashing;

namespace Capi.Benchmarks;

/// <summary>Serializes one event with each of the three serializers, and about a thousand at once with the generated one. Time and allocation are per event; the 64 events are cycled.</summary>
[MemoryDiagnoser]
public class SerializationBenchmarks : IDisposable
{
    // 16 times 64 events: about the maximum of a request.
    private const int Batches = 16;

    private readonly ReferenceEvent[] _events = ReferenceEvents.Create();
    private readonly SerializerSet _serializers = new();
    private readonly GeneratedBatch _batch = new([.. Enumerable.Repeat(ReferenceEvents.Create(), Batches).SelectMany(events => events)]);

    [GlobalSetup]
    public void VerifyEquivalence()
    {
        KernelSelector.Shared.SelectKernel();
        if (EquivalenceCheck.FindDifference(_serializers, _events) is { } difference)
            throw new InvalidOperationException(difference);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _serializers.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count)]
    public int Generated() => SerializeAll(_serializers.Generated);

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count)]
    public int SystemTextJson() => SerializeAll(_serializers.SystemTextJson);

    [Benchmark(OperationsPerInvoke = ReferenceEvents.Count, Baseline = true)]
    public int HandWritten() => SerializeAll(_serializers.HandWritten);

    [Benchmark(OperationsPerInvoke = Batches * ReferenceEvents.Count)]
    public int GeneratedInBatches() => _batch.Serialize().Length;

    private int SerializeAll(IEventSerializer serializer)
    {
        var bytes = 0;
        foreach (var reference in _events)
            bytes += serializer.Serialize(reference).Length;

        return bytes;
    }
}
