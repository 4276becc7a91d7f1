using System.Runtime.CompilerServices;

namespace Capi.Hashing.Tests;

public class KernelChoiceTests
{
    [Fact]
    public void The_platform_hashes_at_first()
    {
        var choice = new KernelChoice(LaneKernel.Supported, platformOnly: false, hashesBefore: 3, elsewhere: AtOnce);
        choice.NoteHash();
        choice.NoteHash();
        Assert.Null(choice.Kernel);

        choice.NoteHash();

        Assert.Equal(LaneKernel.Supported.Count > 0 ? LaneKernel.Supported[0] : null, choice.Kernel);
    }

    [Fact]
    public void The_platform_goes_on_when_it_must()
    {
        var choice = new KernelChoice(LaneKernel.Supported, platformOnly: true, hashesBefore: 1, elsewhere: AtOnce);
        choice.NoteHash();
        choice.NoteHash();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void A_kernel_that_errs_in_a_single_bit_of_one_lane_is_never_used()
    {
        var broken = new Broken();
        var choice = new KernelChoice([broken], platformOnly: false, hashesBefore: 1, elsewhere: AtOnce);
        choice.NoteHash();
        var asked = broken.Calls;
        choice.NoteHash();

        Assert.Null(choice.Kernel);
        Assert.True(asked > 0);
        Assert.Equal(asked, broken.Calls);
    }

    [Fact]
    public void The_next_kernel_takes_the_place_of_one_that_errs()
    {
        var sound = new SlowKernel();
        var choice = new KernelChoice([new Broken(), sound], platformOnly: false, hashesBefore: 1, elsewhere: AtOnce);
        choice.NoteHash();

        Assert.Same(sound, choice.Kernel);
    }

    [Fact]
    public void A_kernel_that_cannot_be_run_is_never_used()
    {
        var choice = new KernelChoice([new Unsupported()], platformOnly: false, hashesBefore: 1, elsewhere: AtOnce);
        choice.NoteHash();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void Who_hashes_does_not_decide_and_asks_for_it_once()
    {
        var asked = new List<Action>();
        var kernel = new SlowKernel();
        var choice = new KernelChoice([kernel], platformOnly: false, hashesBefore: 2, elsewhere: asked.Add);
        choice.NoteHash();
        Assert.Empty(asked);

        choice.NoteHash();
        choice.NoteHash();
        Assert.Equal(0, kernel.Calls);
        Assert.Null(choice.Kernel);

        Assert.Single(asked)();
        Assert.Same(kernel, choice.Kernel);
    }

    [Fact]
    public void Many_threads_ask_for_it_once()
    {
        var asked = 0;
        var choice = new KernelChoice([new SlowKernel()], platformOnly: false, hashesBefore: 1_000, elsewhere: _ => Interlocked.Increment(ref asked));
        Parallel.For(0, 100_000, _ => choice.NoteHash());
        // Parallel counts may be lost; these are not.
        for (var hash = 0; hash < 1_000; hash++)
            choice.NoteHash();

        Assert.Equal(1, asked);
        Assert.Null(choice.Kernel);
    }

    private static void AtOnce(Action decide) => decide();

    private sealed class Broken : SlowKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            base.Hash(ref blocks, ref scratch, ref digests);
            Unsafe.Add(ref digests, LaneBlocks.DigestBytes + 31) ^= 1;
        }
    }

    private sealed class Unsupported : SlowKernel
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests) => throw new PlatformNotSupportedException();
    }
}
