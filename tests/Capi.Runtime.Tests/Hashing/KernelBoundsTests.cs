using System.Security.Cryptography;
using Capi.Hashing;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>Random batches at any memory alignment, with random guard bytes around and between the three areas.</summary>
/// <remarks>A normal run uses 3,000 batches per kernel, <c>CAPI_FUZZ_TEXTS=1000000</c> a million.</remarks>
public class KernelBoundsTests
{
    private const int DefaultBatches = 3_000;
    private const int GuardBytes = 128;

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void A_kernel_hashes_its_blocks_and_writes_only_to_scratch_and_digests(string name)
    {
        var kernel = TestKernels.Find(name);
        var random = new Random(20261126);
        var messages = new byte[kernel.LaneCount][];
        for (var batch = FuzzSettings.GetInputCount(DefaultBatches); batch > 0; batch--)
        {
            var memory = new GuardedMemory(kernel.LaneCount, random);
            var used = 1 + random.Next(kernel.LaneCount);
            for (var lane = 0; lane < used; lane++)
                messages[lane] = memory.WriteMessage(lane, random);
            var before = memory.Bytes.ToArray();

            kernel.Hash(ref memory.Bytes[memory.BlocksAt], ref memory.Bytes[memory.ScratchAt], ref memory.Bytes[memory.DigestsAt]);

            AssertUntouched(..memory.ScratchAt);
            AssertUntouched(memory.ScratchEnd..memory.DigestsAt);
            AssertUntouched(memory.DigestsEnd..);
            for (var lane = 0; lane < used; lane++)
                Assert.Equal(SHA256.HashData(messages[lane]), memory.Bytes.AsSpan(memory.DigestsAt + (KernelBuffer.DigestBytes * lane), KernelBuffer.DigestBytes));

            void AssertUntouched(Range range) => Assert.True(before.AsSpan(range).SequenceEqual(memory.Bytes.AsSpan(range)), $"{name} wrote within {range}.");
        }
    }

    // Guard, blocks, guard, scratch, guard, digests, guard; all filled with random bytes.
    private sealed class GuardedMemory
    {
        public GuardedMemory(int lanes, Random random)
        {
            BlocksAt = GuardBytes + random.Next(KernelBuffer.BlockBytes);
            ScratchAt = BlocksAt + (KernelBuffer.BlockBytes * lanes) + GuardBytes;
            ScratchEnd = ScratchAt + (KernelBuffer.BlockBytes * lanes);
            DigestsAt = ScratchEnd + GuardBytes;
            DigestsEnd = DigestsAt + (KernelBuffer.DigestBytes * lanes);
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
            var block = Bytes.AsSpan(BlocksAt + (KernelBuffer.BlockBytes * lane), KernelBuffer.BlockBytes);
            var length = random.Next(KernelBuffer.MaxMessageBytes + 1);
            var message = block[..length].ToArray();
            block[length] = 0x80;
            block[(length + 1)..].Clear();
            block[^2] = (byte)(8 * length >> 8);
            block[^1] = (byte)(8 * length);
            return message;
        }
    }
}
