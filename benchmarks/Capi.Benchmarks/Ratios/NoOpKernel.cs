using Capi.Hashing;

namespace Capi.Benchmarks.Ratios;

/// <summary>A kernel that hashes nothing, to measure the cost of everything else.</summary>
internal sealed class NoOpKernel : Sha256Kernel
{
    public static readonly Sha256Kernel Instance = new NoOpKernel();

    public override int LaneCount => 8;

    public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
    {
    }
}
