using System.Security.Cryptography;

namespace Capi.Hashing;

/// <summary>Compares a kernel with the platform before anything depends on it: a wrong digest would fail silently, as people Meta never finds.</summary>
internal static class KnownAnswer
{
    /// <summary>True when every lane of the kernel hashes messages of every length as the platform does. A kernel that can't be run fails.</summary>
    public static bool IsGivenBy(LaneKernel kernel)
    {
        try
        {
            return IsGivenInEveryLane(kernel);
        }
        catch (Exception)
        {
            // Without a kernel the platform goes on. Nobody waits here whom an exception would tell anything.
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

    // Neighbours have messages of other lengths, and bytes of which the highest bit is set as well.
    private static int Fill(Span<byte> message, int first, int lane)
    {
        var length = (first + (5 * lane)) % (LaneBlocks.MaxMessageBytes + 1);
        for (var at = 0; at < length; at++)
            message[at] = (byte)((31 * at) + (97 * lane) + (7 * first) + 1);
        return length;
    }
}
