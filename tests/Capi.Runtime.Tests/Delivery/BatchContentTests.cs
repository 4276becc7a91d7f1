using System.Text;
using Capi.Delivery;
using Capi.Payload;

namespace Capi.Tests.Delivery;

public class BatchContentTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("TEST1", 3)]
    public async Task The_announced_length_is_the_length(string? testEventCode, int events)
    {
        var tail = BatchContent.TailFor(testEventCode);
        var batch = BatchOf(tail, events);
        using var content = new BatchContent(batch, tail);

        var body = await content.ReadAsStringAsync();

        Assert.Equal(content.Headers.ContentLength, Encoding.UTF8.GetByteCount(body));
        Assert.Equal($$"""{"data":[{{string.Join(',', Enumerable.Repeat("{}", events))}}]{{(testEventCode is null ? "" : ",\"test_event_code\":\"TEST1\"")}}}""", body);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    public async Task The_length_stays_right_when_events_end_or_move(int events, int ended)
    {
        var tail = BatchContent.TailFor(null);
        var batch = BatchOf(tail, events);
        batch.MayPool = false;

        batch.End(ended);
        var half = batch.SplitOff();

        Assert.Equal(events - ended, batch.Count + half.Count);
        foreach (var part in new[] { batch, half })
        {
            using var content = new BatchContent(part, tail);
            Assert.Equal(content.Headers.ContentLength, (await content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task Events_that_expire_leave_the_middle_and_the_others_keep_their_order_and_the_length_stays_right()
    {
        var tail = BatchContent.TailFor(null);
        var batch = new EventBatch(1_000, DeliveryLimits.MaxBodyBytes, BatchContent.EnvelopeBytes(tail)) { MayPool = false };
        foreach (var (json, day) in new[] { ("[0]", 2), ("[10]", 0), ("[200]", 1), ("[3000]", 0) })
            batch.Add(new RentedEvent(Encoding.UTF8.GetBytes(json), json.Length, Start.AddDays(day)));

        Assert.Equal(0, batch.EndExpired(Start, out var none));
        Assert.Equal("[10]".Length + "[3000]".Length, batch.EndExpired(Start.AddTicks(1), out var two));

        using var content = new BatchContent(batch, tail);
        Assert.Equal((0, 2), (none, two));
        Assert.Equal("""{"data":[[0],[200]]}""", await content.ReadAsStringAsync());
        Assert.Equal("""{"data":[[0],[200]]}""".Length, content.Headers.ContentLength);
    }

    [Fact]
    public async Task While_the_body_is_being_written_the_arrays_are_known_to_be_in_use()
    {
        var tail = BatchContent.TailFor(null);
        using var content = new BatchContent(BatchOf(tail, 1), tail);
        using var stream = new StuckStream();

        Assert.False(content.IsBeingRead);
        var copying = content.CopyToAsync(stream);
        Assert.True(content.IsBeingRead);
        stream.GoOn.SetResult();
        await copying.Soon();

        Assert.False(content.IsBeingRead);
    }

    private static EventBatch BatchOf(byte[] tail, int events)
    {
        var batch = new EventBatch(1_000, DeliveryLimits.MaxBodyBytes, BatchContent.EnvelopeBytes(tail));
        for (var i = 0; i < events; i++)
            batch.Add(new RentedEvent("{}"u8.ToArray(), 2, Start.AddDays(i)));
        return batch;
    }

    private sealed class StuckStream : MemoryStream
    {
        public TaskCompletionSource GoOn { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await GoOn.Task;
    }
}
