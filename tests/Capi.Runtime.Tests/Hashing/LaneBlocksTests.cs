using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Capi.Hashing.Tests;

public class LaneBlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(55)]
    public void Behind_a_message_come_a_mark_zeros_and_its_length_whatever_the_lane_held_before(int length)
    {
        var kernel = new Recording();
        var blocks = new LaneBlocks(kernel);
        blocks.Message(1).Fill(0xFF);
        blocks.Pad(1, LaneBlocks.MaxMessageBytes);
        blocks.Message(1).Fill(0xEE);
        blocks.Pad(1, length);

        blocks.Hash();

        var expected = new byte[LaneBlocks.BlockBytes];
        expected.AsSpan(0, length).Fill(0xEE);
        expected[length] = 0x80;
        expected[^2] = (byte)(8 * length / 256);
        expected[^1] = (byte)(8 * length % 256);
        Assert.Equal(expected, kernel.Blocks[LaneBlocks.BlockBytes..]);
    }

    [Fact]
    public void Wiping_forgets_messages_and_digests()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        "secret"u8.CopyTo(blocks.Message(0));
        blocks.Pad(0, 6);
        blocks.Hash();
        Assert.NotEqual(-1, blocks.Digest(0).IndexOfAnyExcept((byte)0));
        "secret"u8.CopyTo(blocks.Message(1));

        blocks.Wipe();

        Assert.Equal(-1, blocks.Message(0).IndexOfAnyExcept((byte)0));
        Assert.Equal(-1, blocks.Message(1).IndexOfAnyExcept((byte)0));
        Assert.Equal(-1, blocks.Digest(0).IndexOfAnyExcept((byte)0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void There_is_no_lane_beside_those_of_the_kernel(int lane)
    {
        var blocks = new LaneBlocks(new SlowKernel());

        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Message(lane).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Digest(lane).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(lane, 0));
    }

    [Fact]
    public void A_message_leaves_room_for_its_padding()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        Assert.Equal(55, LaneBlocks.MaxMessageBytes);
        blocks.Pad(0, 55);

        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, 56));
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, -1));
    }

    private sealed class Recording : SlowKernel
    {
        public byte[] Blocks { get; private set; } = [];

        public override void Hash(ref byte blocks, ref byte scratch, ref byte digests)
        {
            Blocks = MemoryMarshal.CreateSpan(ref blocks, LaneBlocks.BlockBytes * Lanes).ToArray();
            base.Hash(ref blocks, ref scratch, ref digests);
        }
    }
}
