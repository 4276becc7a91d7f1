using System.Buffers;
using Capi.Benchmarks.Reference;
using Capi.Benchmarks.Serializers;
using Capi.Benchmarks.Serializers.Generated;
using Capi.Hashing;
using Capi.Payload;

namespace Capi.Benchmarks.Ratios;

/// <summary>Compares the serialisers in one process, in turns, so that a slow moment of the machine strikes all of them.</summary>
/// <remarks>Most samples see no garbage collection, so the medians leave its cost out: in favour of F1.</remarks>
internal static class RatioRunner
{
    private const int BatchEvents = 1000;
    private const int PassesPerFloor = 800;

    // A sample then lasts long enough that it does not matter what stood in the processor's caches before.
    private const int PassesPerSample = 4;
    private const int PassesForAllocation = 100;
    private const int JsonBytes = 1610;

    private static readonly string[] Ways = ["event", "F1", "F2", "batch", "F1 batch", "F2 batch", "floor"];

    // Timed on its own: a writer that changes its kernel allocates, and the next way would pay for it.
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
        // Before the part, which leaves this thread's writer with another kernel.
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

    // The batch of a baseline is its events one behind the other in one body.
    private static void Each(IEventSerializer serializer, ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            body.Write(serializer.Serialize(reference));
    }

    // All that a writer does, but for the rounds of SHA-256.
    private static void Emit(ReferenceEvent[] events, ArrayBufferWriter<byte> body)
    {
        body.ResetWrittenCount();
        foreach (var reference in events)
            MetaEventSerializer.Write(reference.Purchase, reference.Context, ReferenceEvents.Now, NoHashing.Kernel, body);
    }

    // Ten hashes by the kernel of eight lanes, or by the widest below, and a copy of the event's bytes.
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
