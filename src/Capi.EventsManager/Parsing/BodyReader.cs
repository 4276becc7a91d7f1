using System.Buffers;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Capi.EventsManager.Parsing;

/// <summary>Reads a request body within the limits. Returns errors instead of throwing.</summary>
internal static class BodyReader
{
    private static readonly FormOptions FormLimits = new()
    {
        // Files of a multipart form stay in memory: no request data is written to disk.
        MemoryBufferThreshold = RequestLimits.MaxBodyBytes,
        BufferBodyLengthLimit = RequestLimits.MaxBodyBytes,
        MultipartBodyLengthLimit = RequestLimits.MaxBodyBytes,
        ValueLengthLimit = RequestLimits.MaxBodyBytes,
        ValueCountLimit = RequestLimits.MaxFormFields,
        KeyLengthLimit = RequestLimits.MaxFormKeyLength,
    };

    public static async Task<(ReadOnlyMemory<byte> Body, GraphError? Error)> ReadBytesAsync(HttpRequest request, int maxBytes = RequestLimits.MaxBodyBytes)
    {
        var body = new MemoryStream();
        try
        {
            var length = await CopyAsync(request.Body, body, maxBytes, request.HttpContext.RequestAborted).ConfigureAwait(false);
            return length <= maxBytes ? (body.GetBuffer().AsMemory(0, (int)length), null) : (default, GraphError.TooLarge());
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, GraphError.TooLarge());
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return (default, CreateUnreadableBodyError());
        }
    }

    public static async Task<(IFormCollection Form, GraphError? Error)> ReadFormAsync(HttpRequest request)
    {
        var (body, error) = await ReadBytesAsync(request).ConfigureAwait(false);
        if (error is not null)
            return (FormCollection.Empty, error);

        request.Body = new MemoryStream(body.ToArray());
        try
        {
            return (await new FormFeature(request, FormLimits).ReadFormAsync().ConfigureAwait(false), null);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return (FormCollection.Empty, CreateUnreadableBodyError());
        }
    }

    // A body that is too large is still read to the end, up to the server's limit: a client that is still sending
    // would see a closed connection instead of the error response.
    private static async Task<long> CopyAsync(Stream source, MemoryStream destination, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long length = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length <= maxBytes)
                    destination.Write(buffer, 0, read);
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static GraphError CreateUnreadableBodyError() =>
        GraphError.InvalidParameter(null, "Unreadable body", "The body can't be read as its Content-Type.");
}
