using Capi.Hashing;

namespace Capi.Payload.Json;

/// <summary>Writes digests as hexadecimal digits to their placeholders in a buffer.</summary>
internal readonly struct JsonDigestSink(JsonBuffer json) : IDigestSink
{
    public void Write(int offset, ReadOnlySpan<byte> digest) => json.WriteHash(offset, digest);
}
