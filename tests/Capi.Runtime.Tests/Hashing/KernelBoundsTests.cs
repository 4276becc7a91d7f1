using System.Security.Cryptography;
using Capi.Testing;

namespace Capi.Hashing.Tests;

/// <summary>Random batches at any memory alignment, with random guard bytes around and between the three areas.</summary>
/// <remarks>A normal run uses 3,000 batches per kernel, <c>CAPI_FUZZ_TEXTS=1000000</c> a million.</remarks>
public class KernelBoundsTests
{
    private const int OrdinaryBatches = 3_000;
    private const int GuardBytes = 128;

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void A_kernel_hashes_what_is_in_its_blocks_and_writes_nowhere_but_scratch_and_digests(string name)
    {
        var kernel = Kernels.Find(name);
        var random = new Random(20261126);
        var messages = new byte[kernel.Lanes][];
        for (var batch = FuzzSize.Or(OrdinaryBatches); batch > 0; batch--)
        {
            var memory = new GuardedMemory(kernel.Lanes, random);
            var used = 1 + random.Next(kernel.Lanes);
            for (var lane = 0; lane < used; lane++)
                messages[lane] = memory.WriteMessage(lane, random);
            var before = memory.Bytes.ToArray();

            kernel.Hash(ref memory.Bytes[memory.BlocksAt], ref memory.Bytes[memory.ScratchAt], ref memory.Bytes[memory.DigestsAt]);

            AssertUntouched(..memory.ScratchAt);
            AssertUntouched(memory.ScratchEnd..memory.DigestsAt);
            AssertUntouched(memory.DigestsEnd..);
            for (var lane = 0; lane < used; lane++)
                Assert.Equal(SHA256.HashData(messages[lane]), memory.Bytes.AsSpan(memory.DigestsAt + (LaneBlocks.DigestBytes * lane), LaneBlocks.DigestBytes));

            void AssertUntouched(Range range) => Assert.True(before.AsSpan(range).SequenceEqual(memory.Bytes.AsSpan(range)), $"{name} wrote within {range}.");
        }
    }

    // Guard, blocks, guard, scratch, guard, digests, guard; all filled with random bytes.
    private sealed class GuardedMemory
    {
        public GuardedMemory(int lanes, Random random)
        {
            BlocksAt = GuardBytes + random.Next(LaneBlocks.BlockBytes);
            ScratchAt = BlocksAt + (LaneBlocks.BlockBytes * lanes) + GuardBytes;
            ScratchEnd = ScratchAt + (LaneBlocks.BlockBytes * lanes);
            DigestsAt = ScratchEnd + GuardBytes;
            DigestsEnd = DigestsAt + (LaneBlocks.DigestBytes * lanes);
            Bytes = new byte[DigestsEnd + GuardBytes];
            random.NextBytes(Bytes);
        }

        public byte[] Bytes { get; }

        public int BlocksAt { get; }

        public int ScratchAt { get; }

        public int ScratchEnd { get; }

        public int DigestsAt { get; }

        public int DigestsEnd { get; }

        // Pads the message independently of KernelBuffer.
        public byte[] WriteMessage(int lane, Random random)
        {
            var block = Bytes.AsSpan(BlocksAt + (LaneBlocks.BlockBytes * lane), LaneBlocks.BlockBytes);
            var length = random.Next(LaneBlocks.MaxMessageBytes + 1);
            var message = block[..length].ToArray();
            block[length] = 0x80;
            block[(length + 1)..].Clear();
            block[^2] = (byte)(8 * length >> 8);
            block[^1] = (byte)(8 * length);
            return message;
        }
    }
}
