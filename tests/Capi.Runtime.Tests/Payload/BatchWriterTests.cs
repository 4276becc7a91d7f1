using System.Buffers;
using System.Text;
using Capi.Hashing;
using Capi.Identifiers.Normalizers;
using Capi.Payload;
using Capi.Runtime.Tests.Hashing;
using Capi.Runtime.Tests.Payload.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Payload;

/// <summary>The output of a batch is the output of its events, separated by commas.</summary>
public class BatchWriterTests
{
    private const int ChunkBytes = 32 * 1024;

    internal static readonly ScriptedEvent<Custom> TooLarge = CreateEventWithNote(2 * 1024 * 1024, "Tom");

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Batch_output_equals_single_event_output(string name)
    {
        var kernel = TestKernels.Find(name);
        var (largest, rejected) = (0, 0);
        var sends =
            from order in FaultyOrderGenerator.Orders
            from visitor in OrderGenerator.Visitors
            select (order, visitor);

        Prop.ForAll(sends.ListOf(120).ToArbitrary(), batch =>
        {
            using var metrics = new MetricsRecorder();
            OrderPaid[] orders = [.. batch.Select(send => send.order!)];
            MetaEventContext[] visitors = [.. batch.Select(send => send.visitor)];
            var singles = batch.Select(send => LaneOutputTests.Serialize(send.order!, send.visitor, kernel: null)).ToArray();
            var counted = (metrics.DroppedValues.ToArray(), metrics.InvalidEvents.ToArray());

            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[batch.Count];
            var accepted = JoinedBatch.Serialize<OrderPaid>(orders, visitors, kernel, output, results);

            Assert.Equal(singles.Select(single => single.Result), results);
            Assert.Equal(singles.Count(single => single.Result.IsAccepted), accepted);
            Assert.Equal(JoinJson(singles), Encoding.UTF8.GetString(output.WrittenSpan));
            Assert.Equal([.. counted.Item1, .. counted.Item1], metrics.DroppedValues);
            Assert.Equal([.. counted.Item2, .. counted.Item2], metrics.InvalidEvents);
            largest = Math.Max(largest, output.WrittenCount);
            rejected += batch.Count - accepted;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20261126, 3));

        Assert.True(largest > 2 * ChunkBytes, "No batch had several chunks.");
        Assert.True(rejected > 0, "No event was rejected.");
    }

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Batch_output_is_right_when_an_event_of_any_size_ends_a_chunk(string name)
    {
        var kernel = TestKernels.Find(name);
        for (var size = ChunkBytes - 400; size < ChunkBytes + 100; size += 37)
        {
            ScriptedEvent<Custom>[] events = [CreateEventWithNote(size, "Mary"), CreateEventWithNote(0, "Ann"), TooLarge, CreateEventWithNote(size, "Eve"), CreateEventWithNote(1, "Bob")];
            var singles = events.Select(metaEvent => LaneOutputTests.Serialize(metaEvent, TestEvents.GrantedContext, kernel: null)).ToArray();
            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[events.Length];

            Assert.Equal(4, JoinedBatch.Serialize<ScriptedEvent<Custom>>(events, [TestEvents.GrantedContext], kernel, output, results));
            Assert.Equal(InvalidReason.TooLarge, results[2].Reason);
            Assert.Equal(JoinJson(singles), Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void Batch_output_is_the_same_with_the_kernel_of_the_process()
    {
        ScriptedEvent<Custom>[] events = [CreateEventWithNote(10, "Mary"), CreateEventWithNote(20, "Ann"), null!, CreateEventWithNote(30, "Eve")];
        MetaEventContext[] contexts = [TestEvents.GrantedContext, default, TestEvents.GrantedContext, TestEvents.GrantedContext];
        var output = new ArrayBufferWriter<byte>();
        var results = new EnqueueResult[5];

        Assert.Equal(2, JoinedBatch.Serialize<ScriptedEvent<Custom>>(events, contexts, KernelSelector.Shared.Kernel, output, results));

        Assert.Equal([EnqueueResult.Accepted, EnqueueResult.ConsentWithheld, EnqueueResult.Invalid(InvalidReason.EventMissing), EnqueueResult.Accepted, default], results);
        Assert.Equal($"{TestEvents.SerializeToJson(events[0])},{TestEvents.SerializeToJson(events[3])}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void An_empty_batch_writes_nothing()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Equal(0, JoinedBatch.Serialize<ScriptedEvent<Custom>>([], [], kernel: null, output, []));
        Assert.Equal(0, JoinedBatch.Serialize<ScriptedEvent<Custom>>([null!], [default], kernel: null, output, new EnqueueResult[1]));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Mismatched_arguments_throw()
    {
        var events = new ScriptedEvent<Custom>[3];

        Assert.Throws<ArgumentException>("contexts", () => Serialize(contexts: 2, results: 3));
        Assert.Throws<ArgumentException>("results", () => Serialize(contexts: 3, results: 2));

        void Serialize(int contexts, int results) => EventSerializer.SerializeChunk<ScriptedEvent<Custom>, RentedEventSink>(
            events, new MetaEventContext[contexts], TestEvents.Now, NormalizationOptions.Default, new EnqueueResult[results], new([]));
    }

    [Fact]
    public void An_exception_of_the_output_propagates_and_the_buffer_is_cleared()
    {
        ScriptedEvent<Custom>[] events = [TestEvents.CreateIdentified(writer => writer.WriteHashed(UserDataKey.FirstName, "Mary"), writer => writer.WriteProperty("note"u8, "canary-refused"))];

        Assert.Throws<NotSupportedException>(() => JoinedBatch.Serialize<ScriptedEvent<Custom>>(events, [TestEvents.GrantedContext], kernel: null, new ThrowingBufferWriter(), new EnqueueResult[1]));

        var writer = MetaEventWriter.Acquire();
        var (length, pending, traces) = (writer.WrittenSpan.Length, writer.PendingHashCount, writer.RawBuffer.IndexOf("canary-refused"u8));
        writer.Release();
        Assert.Equal((0, 0, -1), (length, pending, traces));
    }

    private static string JoinJson(IEnumerable<(EnqueueResult Result, string Json)> singles) =>
        string.Join(',', singles.Where(single => single.Result.IsAccepted).Select(single => single.Json));

    internal static ScriptedEvent<Custom> CreateEventWithNote(int bytes, string firstName)
    {
        var notes = new string('n', bytes).Chunk(60_000).Select(note => new string(note)).ToArray();
        return TestEvents.CreateIdentified(
            writer => writer.WriteHashed(UserDataKey.FirstName, firstName),
            writer =>
            {
                foreach (var note in notes)
                    writer.WriteProperty("note"u8, note);
            });
    }

    private sealed class ThrowingBufferWriter : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new NotSupportedException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new NotSupportedException();
    }
}
