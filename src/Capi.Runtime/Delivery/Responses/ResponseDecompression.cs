using System.IO.Compression;

namespace Capi.Delivery.Responses;

/// <summary>Decompresses a response. The client asks for no compression, but a proxy may compress nevertheless, and may name the encoding wrongly.</summary>
/// <remarks>Not by the HTTP handler, which would ask for compression. The reader bounds the decompressed size, so that a small response can't fill the memory.</remarks>
internal static class ResponseDecompression
{
    private const int PrefixBytes = 3;

    /// <summary>Returns a stream of the decompressed body, or null when an encoding is unknown.</summary>
    /// <param name="body">The body as received.</param>
    /// <param name="encodings">The values of the header Content-Encoding, in the order in which they were applied.</param>
    /// <param name="cancellationToken">Ends the read of the first bytes.</param>
    public static async Task<Stream?> DecompressAsync(Stream body, IEnumerable<string> encodings, CancellationToken cancellationToken)
    {
        var prefix = new byte[PrefixBytes];
        var length = await body.ReadAtLeastAsync(prefix, PrefixBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        body = new PrefixedStream(prefix.AsMemory(0, length), body);
        string[] names = [.. encodings.SelectMany(static encoding => encoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

        // A proxy that decompresses may leave the header, and one that compresses may not set it.
        if (IsJson(prefix.AsSpan(0, length)))
            return body;
        if (names.Length == 0)
            return IsGzip(prefix) ? new GZipStream(body, CompressionMode.Decompress) : body;
        return Decompress(body, names, prefix);
    }

    private static Stream? Decompress(Stream body, string[] encodings, byte[] prefix)
    {
        for (var i = encodings.Length - 1; i >= 0; i--)
        {
            Stream? decompressed = encodings[i].ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                // Many servers send the data without the envelope that the standard demands.
                "deflate" when i == encodings.Length - 1 && !IsZLib(prefix) => new DeflateStream(body, CompressionMode.Decompress),
                "deflate" => new ZLibStream(body, CompressionMode.Decompress),
                "identity" => body,
                _ => null,
            };
            if (decompressed is null)
                return null;
            body = decompressed;
        }

        return body;
    }

    private static bool IsJson(ReadOnlySpan<byte> prefix) =>
        prefix.SequenceEqual("\uFEFF"u8) || (prefix.Length > 1 && prefix[0] == '{' && prefix[1] is (byte)'"' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'}');

    private static bool IsGzip(byte[] prefix) => prefix.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    private static bool IsZLib(byte[] prefix) => (prefix[0] & 0x0F) == 8 && ((prefix[0] << 8) | prefix[1]) % 31 == 0;
}
