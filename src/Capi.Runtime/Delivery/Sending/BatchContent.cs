using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Capi.Delivery.Queue;

namespace Capi.Delivery.Sending;

/// <summary>The body of one request, composed of the queued UTF-8 events without serialising them again.</summary>
internal sealed class BatchContent : HttpContent
{
    private static readonly byte[] Head = "{\"data\":["u8.ToArray();
    private static readonly byte[] Comma = ","u8.ToArray();

    private readonly EventBatch _batch;
    private readonly byte[] _tail;
    private int _readers;

    public BatchContent(EventBatch batch, byte[] tail)
    {
        _batch = batch;
        _tail = tail;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>True while the HTTP handler reads the events. After cancellation a request may still read them for a moment.</summary>
    public bool IsBeingRead => Volatile.Read(ref _readers) > 0;

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
        Interlocked.Increment(ref _readers);
        try
        {
            await stream.WriteAsync(Head, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < _batch.Count; i++)
            {
                if (i > 0)
                    await stream.WriteAsync(Comma, cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(_batch[i].Json, cancellationToken).ConfigureAwait(false);
            }

            await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _batch.BodyBytes;
        return true;
    }
}
