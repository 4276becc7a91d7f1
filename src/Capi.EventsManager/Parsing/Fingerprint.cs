using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Capi.EventsManager.Parsing;

/// <summary>Makes values comparable without keeping them.</summary>
internal static class Fingerprint
{
    // Of this process only, so that a fingerprint can't be looked up in a table of known values.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Returns equal numbers for equal values. Hashes are compared without case and suffix.</summary>
    public static ulong Create(string value)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(IdentifierValue.Normalize(value)), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
