using System.Buffers;
using System.Text;
using Capi.Hashing.Tests;
using Capi.Payload.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

/// <summary>The output of a batch is the output of its events, separated by commas.</summary>
public class BatchWriterTests
{
    private const int PieceBytes = 32 * 1024;

    internal static readonly Scripted<Custom> TooLarge = Noted(2 * 1024 * 1024, "Tom");

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Any_batch_is_its_events_one_by_one(string name)
    {
        var kernel = Kernels.Find(name);
        var (largest, refused) = (0, 0);
        var sends =
            from order in TroubledOrders.Any
            from visitor in OrderGenerator.Visitors
            select (order, visitor);

        Prop.ForAll(sends.ListOf(120).ToArbitrary(), batch =>
        {
            using var counts = new Counts();
            OrderPaid[] orders = [.. batch.Select(send => send.order!)];
            MetaEventContext[] visitors = [.. batch.Select(send => send.visitor)];
            var singles = batch.Select(send => LaneTests.Write(send.order!, send.visitor, kernel: null)).ToArray();
            var counted = (counts.Dropped.ToArray(), counts.Invalid.ToArray());

            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[batch.Count];
            var accepted = MetaEventSerializer.WriteBatch<OrderPaid>(orders, visitors, Events.Now, kernel, output, results);

            Assert.Equal(singles.Select(single => single.Result), results);
            Assert.Equal(singles.Count(single => single.Result.IsAccepted), accepted);
            Assert.Equal(Joined(singles), Encoding.UTF8.GetString(output.WrittenSpan));
            Assert.Equal([.. counted.Item1, .. counted.Item1], counts.Dropped);
            Assert.Equal([.. counted.Item2, .. counted.Item2], counts.Invalid);
            largest = Math.Max(largest, output.WrittenCount);
            refused += batch.Count - accepted;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20261126, 3));

        Assert.True(largest > 2 * PieceBytes, "No batch had several chunks.");
        Assert.True(refused > 0, "No event was rejected.");
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void An_event_of_any_size_may_end_a_piece(string name)
    {
        var kernel = Kernels.Find(name);
        for (var size = PieceBytes - 400; size < PieceBytes + 100; size += 37)
        {
            Scripted<Custom>[] events = [Noted(size, "Mary"), Noted(0, "Ann"), TooLarge, Noted(size, "Eve"), Noted(1, "Bob")];
            var singles = events.Select(metaEvent => LaneTests.Write(metaEvent, Events.Granted, kernel: null)).ToArray();
            var output = new ArrayBufferWriter<byte>();
            var results = new EnqueueResult[events.Length];

            Assert.Equal(4, MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, [Events.Granted], Events.Now, kernel, output, results));
            Assert.Equal(InvalidReason.TooLarge, results[2].Reason);
            Assert.Equal(Joined(singles), Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Fact]
    public void With_the_kernel_of_the_process_it_writes_the_same()
    {
        Scripted<Custom>[] events = [Noted(10, "Mary"), Noted(20, "Ann"), null!, Noted(30, "Eve")];
        MetaEventContext[] contexts = [Events.Granted, default, Events.Granted, Events.Granted];
        var output = new ArrayBufferWriter<byte>();
        var results = new EnqueueResult[5];

        Assert.Equal(2, MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, contexts, Events.Now, output, results));

        Assert.Equal([EnqueueResult.Accepted, EnqueueResult.ConsentWithheld, EnqueueResult.Invalid(InvalidReason.EventMissing), EnqueueResult.Accepted, default], results);
        Assert.Equal($"{Events.Json(events[0])},{Events.Json(events[3])}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_batch_of_no_events_writes_nothing()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Equal(0, MetaEventSerializer.WriteBatch<Scripted<Custom>>([], [], Events.Now, output, []));
        Assert.Equal(0, MetaEventSerializer.WriteBatch<Scripted<Custom>>([null!], [default], Events.Now, output, new EnqueueResult[1]));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_a_mistake_of_the_caller()
    {
        var output = new ArrayBufferWriter<byte>();
        var events = new Scripted<Custom>[3];

        Assert.Throws<ArgumentNullException>(() => MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, [default], Events.Now, null!, new EnqueueResult[3]));
        Assert.Throws<ArgumentException>("contexts", () => MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, new MetaEventContext[2], Events.Now, output, new EnqueueResult[3]));
        Assert.Throws<ArgumentException>("results", () => MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, new MetaEventContext[3], Events.Now, output, new EnqueueResult[2]));
    }

    [Fact]
    public void An_output_that_throws_is_passed_on_and_leaves_no_trace()
    {
        Scripted<Custom>[] events = [Events.Identified(writer => writer.Hashed(UserDataKey.FirstName, "Mary"), writer => writer.Property("note"u8, "canary-refused"))];

        Assert.Throws<NotSupportedException>(() => MetaEventSerializer.WriteBatch<Scripted<Custom>>(events, [Events.Granted], Events.Now, new Refusing(), new EnqueueResult[1]));

        var writer = MetaEventWriter.Acquire();
        var (length, pending, traces) = (writer.Written.Length, writer.PendingHashes, writer.Held.IndexOf("canary-refused"u8));
        writer.Release();
        Assert.Equal((0, 0, -1), (length, pending, traces));
    }

    private static string Joined(IEnumerable<(EnqueueResult Result, string Json)> singles) =>
        string.Join(',', singles.Where(single => single.Result.IsAccepted).Select(single => single.Json));

    internal static Scripted<Custom> Noted(int bytes, string firstName)
    {
        var notes = new string('n', bytes).Chunk(60_000).Select(note => new string(note)).ToArray();
        return Events.Identified(
            writer => writer.Hashed(UserDataKey.FirstName, firstName),
            writer =>
            {
                foreach (var note in notes)
                    writer.Property("note"u8, note);
            });
    }

    private sealed class Refusing : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new NotSupportedException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new NotSupportedException();
    }
}
