using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Capi.EventsManager.Reading;

/// <summary>Reads a request's body within the limits. What can't be read comes back as an error, never as an exception.</summary>
internal static class BodyReader
{
    private static readonly FormOptions FormLimits = new()
    {
        // Files of a multipart form stay in memory: nothing a sender sends may touch the disk.
        MemoryBufferThreshold = RequestLimits.BodyBytes,
        BufferBodyLengthLimit = RequestLimits.BodyBytes,
        MultipartBodyLengthLimit = RequestLimits.BodyBytes,
        ValueLengthLimit = RequestLimits.BodyBytes,
        ValueCountLimit = RequestLimits.FormFields,
        KeyLengthLimit = RequestLimits.FormKeyCharacters,
    };

    public static async Task<(ReadOnlyMemory<byte> Body, GraphError? Error)> ReadBytesAsync(HttpRequest request)
    {
        var buffer = new MemoryStream();
        var error = await GuardAsync(() => request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted)).ConfigureAwait(false);
        return (buffer.GetBuffer().AsMemory(0, (int)buffer.Length), error);
    }

    public static async Task<(IFormCollection Form, GraphError? Error)> ReadFormAsync(HttpRequest request)
    {
        IFormCollection form = FormCollection.Empty;
        var error = await GuardAsync(async () =>
        {
            var feature = new FormFeature(request, FormLimits);
            form = await feature.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return (form, error);
    }

    private static async Task<GraphError?> GuardAsync(Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
            return null;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return GraphError.TooLarge();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or OperationCanceledException)
        {
            return GraphError.Invalid(null, "Unreadable body", "The body could not be read as its Content-Type says.");
        }
    }
}
