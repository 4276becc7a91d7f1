using System.Security.Cryptography;

namespace Capi.Hashing;

/// <summary>The platform's SHA-256 with one reused context per thread, because creating the context dominates the cost of a one-shot call. Thread safe.</summary>
internal static class PlatformSha256
{
    [ThreadStatic]
    private static IncrementalHash? t_hash;

    /// <summary>Hashes the data.</summary>
    /// <param name="data">The message.</param>
    /// <param name="digest">Receives 32 bytes.</param>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> digest)
    {
        var hash = t_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(data);
        hash.GetHashAndReset(digest);
        KernelSelector.Shared.CountPlatformHash();
    }
}
