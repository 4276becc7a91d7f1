using System.Security.Cryptography;
using Capi.Hashing;

namespace Capi.Identity;

/// <summary>The platform's SHA-256, with one context per thread: most of a one-shot call's cost is making a new one.</summary>
internal static class Sha256Hasher
{
    [ThreadStatic]
    private static IncrementalHash? t_hash;

    /// <summary>Writes the 32 bytes of the digest.</summary>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> digest)
    {
        var hash = t_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(data);
        hash.GetHashAndReset(digest);
        KernelChoice.Process.NoteHash();
    }
}
