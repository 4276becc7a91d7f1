using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Capi.Delivery.Queue;

namespace Capi.Delivery.Sending;

/// <summary>The body of one request: the UTF-8 events in one contiguous pooled buffer, so that the connection gets few large writes instead of two small ones per event.</summary>
internal sealed class BatchContent : HttpContent
{
    private static readonly byte[] Head = "{\"data\":["u8.ToArray();

    private readonly Lock _lock = new();
    private readonly int _length;
    private byte[]? _buffer;
    private int _readers;

    public BatchContent(EventBatch batch, byte[] tail)
    {
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        _length = checked((int)(GetEnvelopeLength(tail) + batch.JsonBytes));
        _buffer = ArrayPool<byte>.Shared.Rent(_length);
        Write(batch, tail, _buffer);
    }

    /// <summary>Creates the bytes that follow the last event.</summary>
    /// <param name="testEventCode">The Test Events code, or null.</param>
    public static byte[] CreateTail(string? testEventCode) => testEventCode is null
        ? "]}"u8.ToArray()
        : [.. "],\"test_event_code\":\""u8, .. JsonEncodedText.Encode(testEventCode).EncodedUtf8Bytes, .. "\"}"u8];

    /// <summary>Returns the number of bytes around the events.</summary>
    public static int GetEnvelopeLength(byte[] tail) => Head.Length + tail.Length;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        byte[] buffer;
        lock (_lock)
        {
            buffer = _buffer ?? throw new ObjectDisposedException(nameof(BatchContent));
            _readers++;
        }

        try
        {
            await stream.WriteAsync(buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
                _readers--;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        byte[]? unused;
        lock (_lock)
        {
            // After cancellation a request may still read the buffer for a moment. It is then left to the garbage collector: reused, it could put another
            // request's data on the wire.
            unused = _readers == 0 ? _buffer : null;
            _buffer = null;
        }

        if (unused is not null)
        {
            unused.AsSpan(0, _length).Clear();
            ArrayPool<byte>.Shared.Return(unused);
        }

        base.Dispose(disposing);
    }

    private static void Write(EventBatch batch, byte[] tail, byte[] buffer)
    {
        Head.CopyTo(buffer, 0);
        var position = Head.Length;
        for (var i = 0; i < batch.Count; i++)
        {
            if (i > 0)
                buffer[position++] = (byte)',';
            batch.Events[i].Json.Span.CopyTo(buffer.AsSpan(position));
            position += batch.Events[i].Json.Length;
        }

        tail.CopyTo(buffer, position);
    }
}
