using System.Security.Cryptography;

namespace Capi.Hashing;

/// <summary>Known-answer self-test: compares a kernel with the platform before it is used. A wrong digest would go unnoticed: Meta just wouldn't match the person.</summary>
internal static class KernelSelfTest
{
    /// <summary>True if every lane of the kernel gives the platform's digest for every message length. A kernel that throws fails.</summary>
    public static bool Passes(Sha256Kernel kernel)
    {
        try
        {
            return PassesInEveryLane(kernel);
        }
        catch (Exception)
        {
            // The platform is used instead. This runs in the background, where no caller could handle the exception.
            return false;
        }
    }

    private static bool PassesInEveryLane(Sha256Kernel kernel)
    {
        var buffer = new KernelBuffer(kernel);
        Span<byte> message = stackalloc byte[KernelBuffer.MaxMessageBytes];
        Span<byte> expected = stackalloc byte[KernelBuffer.DigestBytes];
        for (var seed = 0; seed <= KernelBuffer.MaxMessageBytes; seed++)
        {
            for (var lane = 0; lane < kernel.LaneCount; lane++)
                buffer.Pad(lane, Fill(buffer.GetMessage(lane), seed, lane));

            buffer.Hash();
            for (var lane = 0; lane < kernel.LaneCount; lane++)
            {
                SHA256.HashData(message[..Fill(message, seed, lane)], expected);
                if (!buffer.GetDigest(lane).SequenceEqual(expected))
                    return false;
            }
        }

        return true;
    }

    // Adjacent lanes get messages of different lengths; some bytes have the high bit set.
    private static int Fill(Span<byte> message, int seed, int lane)
    {
        var length = (seed + (5 * lane)) % (KernelBuffer.MaxMessageBytes + 1);
        for (var index = 0; index < length; index++)
            message[index] = (byte)((31 * index) + (97 * lane) + (7 * seed) + 1);
        return length;
    }
}
