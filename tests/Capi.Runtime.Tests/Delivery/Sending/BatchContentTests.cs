using System.Text;
using Capi.Delivery.Queue;
using Capi.Delivery.Sending;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class BatchContentTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("TEST1", 3)]
    public async Task The_body_is_written_at_once_and_has_the_announced_length(string? testEventCode, int events)
    {
        using var content = new BatchContent(CreateBatch(events), BatchContent.CreateTail(testEventCode));
        using var stream = new CountingStream();

        await content.CopyToAsync(stream);

        var body = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(content.Headers.ContentLength, body.Length);
        Assert.Equal($$"""{"data":[{{string.Join(',', Enumerable.Range(0, events).Select(i => $"[{i}]"))}}]{{(testEventCode is null ? "" : ",\"test_event_code\":\"TEST1\"")}}}""", body);
        Assert.Equal(1, stream.Writes);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    public async Task The_length_is_right_after_events_were_moved(int events, int moved)
    {
        var batch = CreateBatch(events);
        var first = batch.TakeFirst(moved);

        foreach (var part in new[] { batch, first })
        {
            using var content = new BatchContent(part, BatchContent.CreateTail(null));
            Assert.Equal(content.Headers.ContentLength, (await content.ReadAsByteArrayAsync()).Length);
        }

        Assert.Equal((moved, events - moved), (first.Count, batch.Count));
        batch.InsertFirst(first);
        Assert.Equal(Enumerable.Range(0, events).Select(i => $"[{i}]"), batch.Events.Select(next => Encoding.UTF8.GetString(next.Json.Span)));
    }

    [Fact]
    public async Task A_buffer_that_is_still_read_is_not_reused()
    {
        var content = new BatchContent(CreateBatch(1), BatchContent.CreateTail(null));
        using var stream = new BlockingStream();

        var copying = content.CopyToAsync(stream);
        content.Dispose();

        // Dispose clears a buffer that it returns to the pool.
        Assert.Equal("""{"data":[[0]]}""", Encoding.UTF8.GetString(stream.Buffer.Span));
        stream.Continue.SetResult();
        await copying.WithTimeout();
    }

    [Fact]
    public async Task A_disposed_body_is_not_sent()
    {
        var content = new BatchContent(CreateBatch(1), BatchContent.CreateTail(null));
        content.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(new MemoryStream()));
    }

    private static EventBatch CreateBatch(int events)
    {
        var batch = new EventBatch();
        for (var i = 0; i < events; i++)
            batch.Events.Add(new() { Json = Encoding.UTF8.GetBytes($"[{i}]"), SendDeadline = DateTimeOffset.MaxValue });
        return batch;
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }
    }

    private sealed class BlockingStream : MemoryStream
    {
        public TaskCompletionSource Continue { get; } = new();

        public ReadOnlyMemory<byte> Buffer { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Buffer = buffer;
            await Continue.Task;
        }
    }
}
