using System.Runtime.CompilerServices;

namespace Capi.Hashing.Tests;

public class KnownAnswerTests
{
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void A_sound_kernel_gives_it(string name) => Assert.True(KnownAnswer.IsGivenBy(Kernels.Find(name)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 55)]
    [InlineData(1, 31)]
    [InlineData(1, 55)]
    public void One_wrong_bit_at_one_length_in_one_lane_is_seen(int lane, int length) =>
        Assert.False(KnownAnswer.IsGivenBy(new ErringAt(lane, length)));

    [Fact]
    public void An_error_that_no_message_meets_is_none() => Assert.True(KnownAnswer.IsGivenBy(new ErringAt(0, 56)));

    private sealed class ErringAt(int lane, int length) : SlowKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            base.Hash(ref blocks, ref scratch, ref digests);
            ref var end = ref Unsafe.Add(ref blocks, (LaneBlocks.BlockBytes * lane) + LaneBlocks.BlockBytes - 2);
            if (((end << 8) | Unsafe.Add(ref end, 1)) == 8 * length)
                Unsafe.Add(ref digests, LaneBlocks.DigestBytes * lane) ^= 0x80;
        }
    }
}
