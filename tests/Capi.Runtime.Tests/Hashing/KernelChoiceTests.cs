using System.Runtime.CompilerServices;

namespace Capi.Hashing.Tests;

public class KernelChoiceTests
{
    [Fact]
    public void The_platform_hashes_at_first()
    {
        var choice = new KernelChoice(LaneKernel.Supported, platformOnly: false, hashesBefore: 3);
        choice.NoteHash();
        choice.NoteHash();
        Assert.Null(choice.Kernel);

        choice.NoteHash();

        Assert.Equal(LaneKernel.Supported.Count > 0 ? LaneKernel.Supported[0] : null, choice.Kernel);
    }

    [Fact]
    public void The_platform_goes_on_when_it_must()
    {
        var choice = new KernelChoice(LaneKernel.Supported, platformOnly: true, hashesBefore: 1);
        choice.NoteHash();
        choice.NoteHash();

        Assert.Null(choice.Kernel);
    }

    [Fact]
    public void A_kernel_that_errs_in_a_single_bit_of_one_lane_is_never_used()
    {
        var broken = new Broken();
        var choice = new KernelChoice([broken], platformOnly: false, hashesBefore: 1);
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
        var sound = new Slow();
        var choice = new KernelChoice([new Broken(), sound], platformOnly: false, hashesBefore: 1);
        choice.NoteHash();

        Assert.Same(sound, choice.Kernel);
    }

    [Theory]
    [InlineData("1\n", true)]
    [InlineData("0\n", false)]
    [InlineData("", false)]
    public void The_kernels_file_says_whether_FIPS_mode_is_on(string content, bool isOn)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);
        Assert.Equal(isOn, Fips.IsOn(path));
        File.Delete(path);
        Assert.False(Fips.IsOn(path));
    }

    // The platform, dressed up as a kernel.
    internal class Slow : LaneKernel
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
                var length = ((block[^2] << 8) | block[^1]) / 8;
                var digest = System.Security.Cryptography.SHA256.HashData(block[..length]);
                for (var at = 0; at < digest.Length; at++)
                    Unsafe.Add(ref digests, (LaneBlocks.DigestBytes * lane) + at) = digest[at];
            }
        }
    }

    private sealed class Broken : Slow
    {
        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            base.Hash(ref blocks, ref scratch, ref digests);
            Unsafe.Add(ref digests, LaneBlocks.DigestBytes + 31) ^= 1;
        }
    }
}
