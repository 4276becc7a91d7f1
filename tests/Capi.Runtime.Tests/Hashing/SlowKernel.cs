using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Capi.Hashing.Tests;

/// <summary>A kernel that uses the platform hash and runs on every processor.</summary>
internal class SlowKernel : LaneKernel
{
    public int Calls { get; private set; }

    public override int Lanes => 2;

    public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
    {
        Calls++;
        for (var lane = 0; lane < Lanes; lane++)
        {
            Span<byte> block = new byte[LaneBlocks.BlockBytes];
            for (var at = 0; at < block.Length; at++)
                block[at] = Unsafe.Add(ref blocks, (LaneBlocks.BlockBytes * lane) + at);
            // A lane without a message may contain anything.
            var length = Math.Min(((block[^2] << 8) | block[^1]) / 8, LaneBlocks.MaxMessageBytes);
            var digest = SHA256.HashData(block[..length]);
            for (var at = 0; at < digest.Length; at++)
                Unsafe.Add(ref digests, (LaneBlocks.DigestBytes * lane) + at) = digest[at];
        }
    }
}
