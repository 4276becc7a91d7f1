using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>A kernel that uses the platform hash and runs on every processor.</summary>
internal class ReferenceKernel : Sha256Kernel
{
    public int Calls { get; private set; }

    public override int LaneCount => 2;

    public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
    {
        Calls++;
        for (var lane = 0; lane < LaneCount; lane++)
        {
            Span<byte> block = new byte[KernelBuffer.BlockBytes];
            for (var at = 0; at < block.Length; at++)
                block[at] = Unsafe.Add(ref blocks, (KernelBuffer.BlockBytes * lane) + at);
            // A lane without a message may contain anything.
            var length = Math.Min(((block[^2] << 8) | block[^1]) / 8, KernelBuffer.MaxMessageBytes);
            var digest = SHA256.HashData(block[..length]);
            for (var at = 0; at < digest.Length; at++)
                Unsafe.Add(ref digests, (KernelBuffer.DigestBytes * lane) + at) = digest[at];
        }
    }
}
