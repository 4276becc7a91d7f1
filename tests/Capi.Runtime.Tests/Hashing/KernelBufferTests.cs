using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

public class KernelBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(55)]
    public void Padding_overwrites_the_previous_contents_of_the_lane(int length)
    {
        var kernel = new RecordingKernel();
        var blocks = new KernelBuffer(kernel);
        blocks.GetMessage(1).Fill(0xFF);
        blocks.Pad(1, KernelBuffer.MaxMessageBytes);
        blocks.GetMessage(1).Fill(0xEE);
        blocks.Pad(1, length);

        blocks.Hash();

        var expected = new byte[KernelBuffer.BlockBytes];
        expected.AsSpan(0, length).Fill(0xEE);
        expected[length] = 0x80;
        expected[^2] = (byte)(8 * length / 256);
        expected[^1] = (byte)(8 * length % 256);
        Assert.Equal(expected, kernel.Blocks[KernelBuffer.BlockBytes..]);
    }

    [Fact]
    public void Wiping_clears_messages_and_digests()
    {
        var blocks = new KernelBuffer(new ReferenceKernel());
        "secret"u8.CopyTo(blocks.GetMessage(0));
        blocks.Pad(0, 6);
        blocks.Hash();
        Assert.NotEqual(-1, blocks.GetDigest(0).IndexOfAnyExcept((byte)0));
        "secret"u8.CopyTo(blocks.GetMessage(1));

        blocks.Clear();

        Assert.Equal(-1, blocks.GetMessage(0).IndexOfAnyExcept((byte)0));
        Assert.Equal(-1, blocks.GetMessage(1).IndexOfAnyExcept((byte)0));
        Assert.Equal(-1, blocks.GetDigest(0).IndexOfAnyExcept((byte)0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_lane_index_out_of_range_is_rejected(int lane)
    {
        var blocks = new KernelBuffer(new ReferenceKernel());

        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.GetMessage(lane).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.GetDigest(lane).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(lane, 0));
    }

    [Fact]
    public void A_message_longer_than_55_bytes_is_rejected()
    {
        var blocks = new KernelBuffer(new ReferenceKernel());
        Assert.Equal(55, KernelBuffer.MaxMessageBytes);
        blocks.Pad(0, 55);

        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, 56));
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, -1));
    }

    private sealed class RecordingKernel : ReferenceKernel
    {
        public byte[] Blocks { get; private set; } = [];

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            Blocks = MemoryMarshal.CreateSpan(ref blocks, KernelBuffer.BlockBytes * LaneCount).ToArray();
            base.Hash(ref blocks, ref scratch, ref digests);
        }
    }
}
