using System.Runtime.CompilerServices;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

public class KernelSelfTestTests
{
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_correct_kernel_passes(string name) => Assert.True(KernelSelfTest.Passes(TestKernels.Find(name)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 55)]
    [InlineData(1, 31)]
    [InlineData(1, 55)]
    public void One_wrong_bit_at_one_length_in_one_lane_is_detected(int lane, int length) =>
        Assert.False(KernelSelfTest.Passes(new KernelWithWrongBit(lane, length)));

    [Fact]
    public void An_error_at_an_unused_length_is_ignored() => Assert.True(KernelSelfTest.Passes(new KernelWithWrongBit(0, 56)));

    private sealed class KernelWithWrongBit(int lane, int length) : ReferenceKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            base.Hash(ref blocks, ref scratch, ref digests);
            ref var end = ref Unsafe.Add(ref blocks, (KernelBuffer.BlockBytes * lane) + KernelBuffer.BlockBytes - 2);
            if (((end << 8) | Unsafe.Add(ref end, 1)) == 8 * length)
                Unsafe.Add(ref digests, KernelBuffer.DigestBytes * lane) ^= 0x80;
        }
    }
}
