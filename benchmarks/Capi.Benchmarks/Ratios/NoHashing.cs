using Capi.Hashing;

namespace Capi.Benchmarks.Ratios;

/// <summary>A kernel that hashes nothing, to measure the cost of everything else.</summary>
internal sealed class NoHashing : LaneKernel
{
    public static readonly LaneKernel Kernel = new NoHashing();

    public override int Lanes => 8;

    public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
    {
    }
}
