using System.Buffers;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Benchmarks.Serializers.Generated;
using Capi.Hashing;
using Capi.Payload;

namespace Capi.Benchmarks.Ratios;

/// <summary>Compares the serializers interleaved in one process, so that a slow period of the machine affects all of them.</summary>
/// <remarks>Most samples contain no garbage collection, so the medians exclude its cost, which favors F1.</remarks>
internal static class RatioRunner
{
    private const int EventsPerBatch = 1000;
    private const int PassesPerFloor = 800;

    // Makes a sample long enough that the previous cache contents don't matter.
    private const int PassesPerSample = 4;
    private const int PassesForAllocation = 100;
    private const int EventBytes = 1610;

    private static readonly string[] ScenarioNames = ["event", "F1", "F2", "batch", "F1 batch", "F2 batch", "floor"];

    // Measured separately: changing a writer's kernel allocates, which would slow down the next scenario.
    private static readonly string[] ComponentNames = ["emit"];

    public static RatioReport Run(SerializerSet serializers, ReferenceEvent[] events)
    {
        var body = new ArrayBufferWriter<byte>(4 * 1024 * 1024);
        var eventsPerSample = PassesPerSample * events.Length;
        var batchEvents = Enumerable.Range(0, EventsPerBatch).Select(index => events[index % events.Length]).ToArray();
        var batch = new GeneratedBatch(batchEvents);
        var nonAsciiEvents = events.Where(reference => !System.Text.Ascii.IsValid(reference.Purchase.FirstName!)).ToArray();

        Action[] actions =
        [
            () => RepeatPasses(() => SerializeEach(serializers.Generated, events, body)),
            () => RepeatPasses(() => SerializeEach(serializers.SystemTextJson, events, body)),
            () => RepeatPasses(() => SerializeEach(serializers.HandWritten, events, body)),
            () => batch.Serialize(),
            () => SerializeEach(serializers.SystemTextJson, batchEvents, body),
            () => SerializeEach(serializers.HandWritten, batchEvents, body),
            CreateLowerBound(body),
            () => RepeatPasses(() => SerializeWithoutHashing(events, body)),
        ];
        int[] counts = [eventsPerSample, eventsPerSample, eventsPerSample, EventsPerBatch, EventsPerBatch, EventsPerBatch, PassesPerFloor * 8 / 10, eventsPerSample];
        var scenarios = Measure(ScenarioNames, counts, actions, TimeSpan.FromSeconds(25));
        // Measured before the components, which leave this thread's writer with another kernel.
        var allocated = Math.Max(MeasureAllocatedBytes(() => SerializeEach(serializers.Generated, events, body), events.Length), MeasureAllocatedBytes(actions[3], EventsPerBatch));
        var allocatedNonAscii = MeasureAllocatedBytes(() => SerializeEach(serializers.Generated, nonAsciiEvents, body), nonAsciiEvents.Length);
        var components = Measure(ComponentNames, counts[ScenarioNames.Length..], actions[ScenarioNames.Length..], TimeSpan.FromSeconds(6));
        return new RatioReport([.. ScenarioNames.Select(name => (name, scenarios.GetQuartiles(name))), .. ComponentNames.Select(name => (name, components.GetQuartiles(name)))], allocated, allocatedNonAscii);
    }

    private static InterleavedBenchmark Measure(string[] names, int[] events, Action[] actions, TimeSpan duration)
    {
        var benchmark = new InterleavedBenchmark([.. names.Select((name, index) => (name, events[index], actions[index]))]);
        benchmark.WarmUp(duration / 4);
        benchmark.Run(duration);
        return benchmark;
    }

    private static void RepeatPasses(Action action)
    {
        for (var pass = 0; pass < PassesPerSample; pass++)
            action();
    }

    // A baseline has no batch API: its batch is one body of consecutive events.
    private static void SerializeEach(IEventSerializer serializer, ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            body.Write(serializer.Serialize(reference));
    }

    // Everything the writer does except the rounds of SHA-256.
    private static void SerializeWithoutHashing(ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            EventSerializer.Serialize(reference.Purchase, reference.Context, ReferenceEvents.Now, NoOpKernel.Instance, body);
    }

    // The lower bound: ten hashes per event by the eight-lane kernel, or by the widest smaller one, and a copy of the event's bytes.
    private static Action CreateLowerBound(ArrayBufferWriter<byte> body)
    {
        var kernel = Sha256Kernel.Supported.FirstOrDefault(kernel => kernel.LaneCount <= 8);
        var blocks = new KernelBuffer(kernel ?? NoOpKernel.Instance);
        var json = new byte[EventBytes];
        return () =>
        {
            body.ResetWrittenCount();
            for (var pass = 0; pass < PassesPerFloor * 8 / blocks.LaneCount; pass++)
                blocks.Hash();
            for (var copy = 0; copy < PassesPerFloor * 8 / 10; copy++)
                body.Write(json);
        };
    }

    private static double MeasureAllocatedBytes(Action action, int events)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < PassesForAllocation; pass++)
            action();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (PassesForAllocation * events);
    }
}
