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
    private const int BatchEvents = 1000;
    private const int PassesPerFloor = 800;

    // Makes a sample long enough that the previous cache contents don't matter.
    private const int PassesPerSample = 4;
    private const int PassesForAllocation = 100;
    private const int JsonBytes = 1610;

    private static readonly string[] Ways = ["event", "F1", "F2", "batch", "F1 batch", "F2 batch", "floor"];

    // Measured separately: changing a writer's kernel allocates, which would slow down the next scenario.
    private static readonly string[] Parts = ["emit"];

    public static RatioReport Run(Contestants contestants, ReferenceEvent[] events)
    {
        var body = new ArrayBufferWriter<byte>(4 * 1024 * 1024);
        var some = PassesPerSample * events.Length;
        var many = Enumerable.Range(0, BatchEvents).Select(index => events[index % events.Length]).ToArray();
        var batch = new GeneratedBatch(many);
        var notAscii = events.Where(reference => !System.Text.Ascii.IsValid(reference.Purchase.FirstName!)).ToArray();

        Action[] acts =
        [
            () => Often(() => Each(contestants.Generated, events, body)),
            () => Often(() => Each(contestants.SystemTextJson, events, body)),
            () => Often(() => Each(contestants.HandWritten, events, body)),
            () => batch.Serialize(),
            () => Each(contestants.SystemTextJson, many, body),
            () => Each(contestants.HandWritten, many, body),
            Floor(body),
            () => Often(() => Emit(events, body)),
        ];
        int[] counts = [some, some, some, BatchEvents, BatchEvents, BatchEvents, PassesPerFloor * 8 / 10, some];
        var ways = Compare(Ways, counts, acts, TimeSpan.FromSeconds(25));
        // Measured before the components, which leave this thread's writer with another kernel.
        var allocated = Math.Max(Allocated(() => Each(contestants.Generated, events, body), events.Length), Allocated(acts[3], BatchEvents));
        var allocatedNotAscii = Allocated(() => Each(contestants.Generated, notAscii, body), notAscii.Length);
        var parts = Compare(Parts, counts[Ways.Length..], acts[Ways.Length..], TimeSpan.FromSeconds(6));
        return new RatioReport([.. Ways.Select(name => (name, ways.Of(name))), .. Parts.Select(name => (name, parts.Of(name)))], allocated, allocatedNotAscii);
    }

    private static Contest Compare(string[] names, int[] events, Action[] acts, TimeSpan duration)
    {
        var contest = new Contest([.. names.Select((name, index) => (name, events[index], acts[index]))]);
        contest.WarmUp(duration / 4);
        contest.Run(duration);
        return contest;
    }

    private static void Often(Action act)
    {
        for (var pass = 0; pass < PassesPerSample; pass++)
            act();
    }

    // A baseline has no batch API: its batch is one body of consecutive events.
    private static void Each(IEventSerializer serializer, ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            body.Write(serializer.Serialize(reference));
    }

    // Everything the writer does except the rounds of SHA-256.
    private static void Emit(ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            MetaEventSerializer.Write(reference.Purchase, reference.Context, ReferenceEvents.Now, NoHashing.Kernel, body);
    }

    // The lower bound: ten hashes per event by the eight-lane kernel, or by the widest smaller one, and a copy of the event's bytes.
    private static Action Floor(ArrayBufferWriter<byte> body)
    {
        var kernel = LaneKernel.Supported.FirstOrDefault(kernel => kernel.Lanes <= 8);
        var blocks = new LaneBlocks(kernel ?? NoHashing.Kernel);
        var json = new byte[JsonBytes];
        return () =>
        {
            body.ResetWrittenCount();
            for (var pass = 0; pass < PassesPerFloor * 8 / blocks.Lanes; pass++)
                blocks.Hash();
            for (var copy = 0; copy < PassesPerFloor * 8 / 10; copy++)
                body.Write(json);
        };
    }

    private static double Allocated(Action act, int events)
    {
        act();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < PassesForAllocation; pass++)
            act();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / (PassesForAllocation * events);
    }
}
