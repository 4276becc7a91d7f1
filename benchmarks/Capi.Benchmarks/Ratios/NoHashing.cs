using Capi.Hashing;

namespace Capi.Benchmarks.Ratios;

/// <summary>Takes messages and hashes nothing, to show what the rest costs.</summary>
internal sealed class NoHashing : LaneKernel
{
    public static readonly LaneKernel Kernel = new NoHashing();

    public override int Lanes => 8;

    public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
    {
    }
}
