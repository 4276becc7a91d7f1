namespace Capi.Hashing;

/// <summary>Receives the digests of <see cref="MultiBufferSha256{TSink}"/>.</summary>
internal interface IDigestSink
{
    /// <summary>Writes a digest to the place reserved for it.</summary>
    /// <param name="offset">The offset passed with the message.</param>
    /// <param name="digest">32 bytes, valid during the call.</param>
    void Write(int offset, ReadOnlySpan<byte> digest);
}
