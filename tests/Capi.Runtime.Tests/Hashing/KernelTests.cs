using System.Security.Cryptography;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

public class KernelTests
{
    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Every_length_in_every_lane_matches_the_platform_hash(string name)
    {
        var blocks = new KernelBuffer(TestKernels.Find(name));
        var random = new Random(20261126);
        for (var length = 0; length <= KernelBuffer.MaxMessageBytes; length++)
        {
            for (var used = 1; used <= blocks.LaneCount; used++)
            {
                // One lane has this length, the others random lengths.
                var messages = Enumerable.Range(0, used)
                    .Select(lane => CreateMessage(random, lane == (length % used) ? length : random.Next(KernelBuffer.MaxMessageBytes + 1))).ToArray();
                AssertHashes(blocks, messages);
            }

            for (var position = 0; position < blocks.LaneCount; position++)
            {
                var message = CreateMessage(random, length);
                Write(blocks, position, message);
                blocks.Hash();
                Assert.Equal(SHA256.HashData(message), blocks.GetDigest(position).ToArray());
            }
        }
    }

    private static void AssertHashes(KernelBuffer blocks, byte[][] messages)
    {
        for (var lane = 0; lane < messages.Length; lane++)
            Write(blocks, lane, messages[lane]);
        blocks.Hash();
        for (var lane = 0; lane < messages.Length; lane++)
            Assert.Equal(SHA256.HashData(messages[lane]), blocks.GetDigest(lane).ToArray());
    }

    private static void Write(KernelBuffer blocks, int lane, byte[] message)
    {
        message.CopyTo(blocks.GetMessage(lane));
        blocks.Pad(lane, message.Length);
    }

    private static byte[] CreateMessage(Random random, int length)
    {
        var message = new byte[length];
        random.NextBytes(message);
        return message;
    }
}
