using System.Security.Cryptography;

namespace Capi.Hashing.Tests;

public class KernelTests
{
    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void Any_length_in_any_lane_hashes_as_the_platform_does(string name)
    {
        var blocks = new LaneBlocks(Kernels.Find(name));
        var random = new Random(20261126);
        for (var length = 0; length <= LaneBlocks.MaxMessageBytes; length++)
        {
            for (var used = 1; used <= blocks.Lanes; used++)
            {
                // One lane has this length, the others random lengths.
                var messages = Enumerable.Range(0, used)
                    .Select(lane => Message(random, lane == (length % used) ? length : random.Next(LaneBlocks.MaxMessageBytes + 1))).ToArray();
                AssertHashes(blocks, messages);
            }

            for (var position = 0; position < blocks.Lanes; position++)
            {
                var message = Message(random, length);
                Write(blocks, position, message);
                blocks.Hash();
                Assert.Equal(SHA256.HashData(message), blocks.Digest(position).ToArray());
            }
        }
    }

    private static void AssertHashes(LaneBlocks blocks, byte[][] messages)
    {
        for (var lane = 0; lane < messages.Length; lane++)
            Write(blocks, lane, messages[lane]);
        blocks.Hash();
        for (var lane = 0; lane < messages.Length; lane++)
            Assert.Equal(SHA256.HashData(messages[lane]), blocks.Digest(lane).ToArray());
    }

    private static void Write(LaneBlocks blocks, int lane, byte[] message)
    {
        message.CopyTo(blocks.Message(lane));
        blocks.Pad(lane, message.Length);
    }

    private static byte[] Message(Random random, int length)
    {
        var message = new byte[length];
        random.NextBytes(message);
        return message;
    }
}
