using System.Runtime.CompilerServices;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

public class KernelSelectorTests
{
    [Fact]
    public void The_platform_is_used_below_the_threshold()
    {
        var choice = new KernelSelector(Sha256Kernel.Supported, platformOnly: false, warmUpHashes: 3, runInBackground: RunInline);
        choice.CountPlatformHash();
        choice.CountPlatformHash();
        Assert.Null(choice.Kernel);

        choice.CountPlatformHash();

        Assert.Equal(Sha256Kernel.Supported.Count > 0 ? Sha256Kernel.Supported[0] : null, choice.Kernel);
    }

    [Fact]
    public void Platform_only_never_selects_a_kernel()
    {
        var choice = new KernelSelector(Sha256Kernel.Supported, platformOnly: true, warmUpHashes: 1, runInBackground: RunInline);
        choice.CountPlatformHash();
        choice.CountPlatformHash();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void A_kernel_with_one_wrong_bit_in_one_lane_is_never_used()
    {
        var broken = new KernelWithWrongBit();
        var choice = new KernelSelector([broken], platformOnly: false, warmUpHashes: 1, runInBackground: RunInline);
        choice.CountPlatformHash();
        var requests = broken.Calls;
        choice.CountPlatformHash();

        Assert.Null(choice.Kernel);
        Assert.True(requests > 0);
        Assert.Equal(requests, broken.Calls);
    }

    [Fact]
    public void The_next_kernel_replaces_one_with_wrong_results()
    {
        var sound = new ReferenceKernel();
        var choice = new KernelSelector([new KernelWithWrongBit(), sound], platformOnly: false, warmUpHashes: 1, runInBackground: RunInline);
        choice.CountPlatformHash();

        Assert.Same(sound, choice.Kernel);
    }

    [Fact]
    public void A_kernel_that_throws_is_never_used()
    {
        var choice = new KernelSelector([new ThrowingKernel()], platformOnly: false, warmUpHashes: 1, runInBackground: RunInline);
        choice.CountPlatformHash();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void The_hashing_thread_requests_the_selection_once_and_does_not_run_it()
    {
        var requests = new List<Action>();
        var kernel = new ReferenceKernel();
        var choice = new KernelSelector([kernel], platformOnly: false, warmUpHashes: 2, runInBackground: requests.Add);
        choice.CountPlatformHash();
        Assert.Empty(requests);

        choice.CountPlatformHash();
        choice.CountPlatformHash();
        Assert.Equal(0, kernel.Calls);
        Assert.Null(choice.Kernel);

        Assert.Single(requests)();
        Assert.Same(kernel, choice.Kernel);
    }

    [Fact]
    public void Many_threads_request_the_selection_once()
    {
        var requests = 0;
        var choice = new KernelSelector([new ReferenceKernel()], platformOnly: false, warmUpHashes: 1_000, runInBackground: _ => Interlocked.Increment(ref requests));
        Parallel.For(0, 100_000, _ => choice.CountPlatformHash());
        // Parallel counts may be lost; these are not.
        for (var hash = 0; hash < 1_000; hash++)
            choice.CountPlatformHash();

        Assert.Equal(1, requests);
        Assert.Null(choice.Kernel);
    }

    private static void RunInline(Action decide) => decide();

    private sealed class KernelWithWrongBit : ReferenceKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            base.Hash(ref blocks, ref scratch, ref digests);
            Unsafe.Add(ref digests, KernelBuffer.DigestBytes + 31) ^= 1;
        }
    }

    private sealed class ThrowingKernel : ReferenceKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests) => throw new PlatformNotSupportedException();
    }
}
