using System.IO.Compression;

namespace Capi.Delivery.Responses;

/// <summary>Decompresses a response. The client asks for no compression, but a proxy may compress nevertheless.</summary>
/// <remarks>Not by the HTTP handler, which would ask for compression. The reader bounds the decompressed size, so that a small response can't fill the memory.</remarks>
internal static class ResponseDecompression
{
    /// <summary>Returns a stream of the decompressed body, or null when an encoding is unknown.</summary>
    /// <param name="body">The body as received.</param>
    /// <param name="encodings">The values of the header Content-Encoding, in the order in which they were applied.</param>
    public static Stream? Decompress(Stream body, IEnumerable<string> encodings)
    {
        foreach (var encoding in encodings.Reverse())
        {
            Stream? decompressed = encoding.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "deflate" => new ZLibStream(body, CompressionMode.Decompress),
                "identity" or "" => body,
                _ => null,
            };
            if (decompressed is null)
                return null;
            body = decompressed;
        }

        return body;
    }
}
