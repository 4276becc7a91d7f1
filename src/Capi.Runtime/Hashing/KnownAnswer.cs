using System.Security.Cryptography;

namespace Capi.Hashing;

/// <summary>Known-answer self-test: compares a kernel with the platform before it is used. A wrong digest would go unnoticed: Meta just wouldn't match the person.</summary>
internal static class KnownAnswer
{
    /// <summary>True if every lane of the kernel gives the platform's digest for every message length. A kernel that throws fails.</summary>
    public static bool IsGivenBy(LaneKernel kernel)
    {
        try
        {
            return IsGivenInEveryLane(kernel);
        }
        catch (Exception)
        {
            // The platform is used instead. This runs in the background, where no caller could handle the exception.
            return false;
        }
    }

    private static bool IsGivenInEveryLane(LaneKernel kernel)
    {
        var blocks = new LaneBlocks(kernel);
        Span<byte> message = stackalloc byte[LaneBlocks.MaxMessageBytes];
        Span<byte> expected = stackalloc byte[LaneBlocks.DigestBytes];
        for (var first = 0; first <= LaneBlocks.MaxMessageBytes; first++)
        {
            for (var lane = 0; lane < kernel.Lanes; lane++)
                blocks.Pad(lane, Fill(blocks.Message(lane), first, lane));

            blocks.Hash();
            for (var lane = 0; lane < kernel.Lanes; lane++)
            {
                SHA256.HashData(message[..Fill(message, first, lane)], expected);
                if (!blocks.Digest(lane).SequenceEqual(expected))
                    return false;
            }
        }

        return true;
    }

    // Adjacent lanes get messages of different lengths; some bytes have the high bit set.
    private static int Fill(Span<byte> message, int first, int lane)
    {
        var length = (first + (5 * lane)) % (LaneBlocks.MaxMessageBytes + 1);
        for (var at = 0; at < length; at++)
            message[at] = (byte)((31 * at) + (97 * lane) + (7 * first) + 1);
        return length;
    }
}
