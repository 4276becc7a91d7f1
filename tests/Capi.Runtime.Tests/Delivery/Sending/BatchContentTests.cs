using System.Text;
using Capi.Delivery;
using Capi.Delivery.Queue;
using Capi.Delivery.Sending;
using Capi.Payload;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class BatchContentTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("TEST1", 3)]
    public async Task Content_length_equals_the_length_of_the_body(string? testEventCode, int events)
    {
        var tail = BatchContent.CreateTail(testEventCode);
        var batch = CreateBatch(tail, events);
        using var content = new BatchContent(batch, tail);

        var body = await content.ReadAsStringAsync();

        Assert.Equal(content.Headers.ContentLength, Encoding.UTF8.GetByteCount(body));
        Assert.Equal($$"""{"data":[{{string.Join(',', Enumerable.Repeat("{}", events))}}]{{(testEventCode is null ? "" : ",\"test_event_code\":\"TEST1\"")}}}""", body);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    public async Task Content_length_is_right_after_events_were_removed_or_moved(int events, int ended)
    {
        var tail = BatchContent.CreateTail(null);
        var batch = CreateBatch(tail, events);
        batch.CanPoolBuffers = false;

        batch.Remove(ended);
        var half = batch.SplitSecondHalf();

        Assert.Equal(events - ended, batch.Count + half.Count);
        foreach (var part in new[] { batch, half })
        {
            using var content = new BatchContent(part, tail);
            Assert.Equal(content.Headers.ContentLength, (await content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task Expired_events_are_removed_and_the_others_keep_their_order_with_the_right_content_length()
    {
        var tail = BatchContent.CreateTail(null);
        var batch = new EventBatch(1_000, DeliveryLimits.MaxBodyBytes, BatchContent.GetEnvelopeLength(tail)) { CanPoolBuffers = false };
        foreach (var (json, day) in new[] { ("[0]", 2), ("[10]", 0), ("[200]", 1), ("[3000]", 0) })
            batch.Add(new RentedEvent(Encoding.UTF8.GetBytes(json), json.Length, Start.AddDays(day)));

        Assert.Equal(0, batch.RemoveExpired(Start, out var none));
        Assert.Equal("[10]".Length + "[3000]".Length, batch.RemoveExpired(Start.AddTicks(1), out var two));

        using var content = new BatchContent(batch, tail);
        Assert.Equal((0, 2), (none, two));
        Assert.Equal("""{"data":[[0],[200]]}""", await content.ReadAsStringAsync());
        Assert.Equal("""{"data":[[0],[200]]}""".Length, content.Headers.ContentLength);
    }

    [Fact]
    public async Task Buffers_are_marked_as_in_use_while_the_body_is_written()
    {
        var tail = BatchContent.CreateTail(null);
        using var content = new BatchContent(CreateBatch(tail, 1), tail);
        using var stream = new BlockingStream();

        Assert.False(content.IsBeingRead);
        var copying = content.CopyToAsync(stream);
        Assert.True(content.IsBeingRead);
        stream.Continue.SetResult();
        await copying.WithTimeout();

        Assert.False(content.IsBeingRead);
    }

    private static EventBatch CreateBatch(byte[] tail, int events)
    {
        var batch = new EventBatch(1_000, DeliveryLimits.MaxBodyBytes, BatchContent.GetEnvelopeLength(tail));
        for (var i = 0; i < events; i++)
            batch.Add(new RentedEvent("{}"u8.ToArray(), 2, Start.AddDays(i)));
        return batch;
    }

    private sealed class BlockingStream : MemoryStream
    {
        public TaskCompletionSource Continue { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await Continue.Task;
    }
}
