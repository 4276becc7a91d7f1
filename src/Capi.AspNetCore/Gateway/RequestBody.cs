using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Capi.AspNetCore.Gateway;

/// <summary>Reads the body of a request up to a maximum size.</summary>
internal static class RequestBody
{
    /// <summary>True for JSON, and for text, which is what <c>sendBeacon</c> sends for a string. Only UTF-8 and no compression.</summary>
    public static bool IsSupported(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return false;

        var isJson = type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);
        return isJson && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);
    }

    /// <summary>Reads the whole body.</summary>
    /// <returns>The bytes; null if there are more than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;

        // The length that a header claims is not allocated before the bytes are there.
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.Length > maxBytes)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var bytes = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return bytes;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
