using System.Security.Cryptography;

namespace Capi.Hashing.Tests;

public class LaneBlocksTests
{
    [Fact]
    public void What_a_lane_held_before_is_no_part_of_the_next_message()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        blocks.Message(0).Fill(0xFF);
        blocks.Pad(0, LaneBlocks.MaxMessageBytes);
        "abc"u8.CopyTo(blocks.Message(0));
        blocks.Pad(0, 3);

        blocks.Hash();

        Assert.Equal(SHA256.HashData("abc"u8), blocks.Digest(0).ToArray());
    }

    [Fact]
    public void What_is_discarded_is_hashed_as_nothing_and_leaves_the_other_lanes_alone()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        blocks.Message(0).Fill(0xFF);
        "abc"u8.CopyTo(blocks.Message(1));
        blocks.Pad(1, 3);

        blocks.Discard(0);

        Assert.Equal(-1, blocks.Message(0).IndexOfAnyExcept((byte)0));
        blocks.Hash();
        Assert.Equal(SHA256.HashData("abc"u8), blocks.Digest(1).ToArray());
    }

    [Fact]
    public void Hashing_forgets_messages_and_wiping_digests_as_well()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        "secret"u8.CopyTo(blocks.Message(0));
        blocks.Pad(0, 6);
        blocks.Hash();
        Assert.Equal(-1, blocks.Message(0).IndexOfAnyExcept((byte)0));
        Assert.NotEqual(-1, blocks.Digest(0).IndexOfAnyExcept((byte)0));
        "secret"u8.CopyTo(blocks.Message(1));

        blocks.Wipe();

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
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Discard(lane));
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(lane, 0));
    }

    [Fact]
    public void A_message_leaves_room_for_its_padding()
    {
        var blocks = new LaneBlocks(new SlowKernel());
        Assert.Equal(55, blocks.Message(0).Length);
        blocks.Pad(0, 55);

        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, 56));
        Assert.Throws<ArgumentOutOfRangeException>(() => blocks.Pad(0, -1));
    }
}
