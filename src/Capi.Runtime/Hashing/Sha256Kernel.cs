using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Capi.Hashing.Kernels;
using ArmSha256 = System.Runtime.Intrinsics.Arm.Sha256;

namespace Capi.Hashing;

/// <summary>A SHA-256 implementation that hashes several single-block messages at once.</summary>
internal abstract class Sha256Kernel
{
    /// <summary>The kernels this processor supports, fastest first.</summary>
    public static IReadOnlyList<Sha256Kernel> Supported { get; } = [.. FindSupported()];

    /// <summary>The number of messages hashed at once.</summary>
    public abstract int LaneCount { get; }

    /// <summary>Hashes one padded block per lane. The digest of a lane without a message is undefined.</summary>
    /// <param name="blocks">64 bytes per lane.</param>
    /// <param name="scratch">64 bytes per lane; contains data derived from the messages afterwards.</param>
    /// <param name="digests">Receives 32 bytes per lane.</param>
    public abstract void Hash(ref byte blocks, ref byte scratch, ref byte digests);

    // The kernels assume a little-endian processor; others use the platform.
    private static IEnumerable<Sha256Kernel> FindSupported()
    {
        if (!BitConverter.IsLittleEndian)
            yield break;
        if (ArmSha256.IsSupported)
            yield return new ArmKernel();
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported && Avx2.IsSupported)
            yield return new Lanes16Kernel();
        if (Avx2.IsSupported)
            yield return new Lanes8Kernel();
        if (Vector128.IsHardwareAccelerated)
            yield return new Lanes4Kernel();
    }

    private sealed class Lanes4Kernel : Sha256Kernel
    {
        public override int LaneCount => 4;

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests) => Sha256Lanes4.Hash(ref blocks, ref scratch, ref digests);
    }

    private sealed class Lanes8Kernel : Sha256Kernel
    {
        public override int LaneCount => 8;

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests) => Sha256Lanes8.Hash(ref blocks, ref scratch, ref digests);
    }

    private sealed class Lanes16Kernel : Sha256Kernel
    {
        public override int LaneCount => 16;

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests) => Sha256Lanes16.Hash(ref blocks, ref scratch, ref digests);
    }

    // One message at a time with the SHA instructions; four per call to save calls.
    private sealed class ArmKernel : Sha256Kernel
    {
        public override int LaneCount => 4;

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            for (var lane = 0; lane < LaneCount; lane++)
                Sha256Arm.Hash(ref Unsafe.Add(ref blocks, KernelBuffer.BlockBytes * lane), ref Unsafe.Add(ref digests, KernelBuffer.DigestBytes * lane));
        }
    }
}
