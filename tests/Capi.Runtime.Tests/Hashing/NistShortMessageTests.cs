using System.Globalization;
using System.Security.Cryptography;
using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

/// <summary>Digests published by NIST, independent of the hash implementation of this machine.</summary>
public class NistShortMessageTests
{
    private const int VectorCount = 65;

    // The examples of FIPS 180-4, and every length from 0 to 64 bytes from NIST's validation program.
    private static readonly (byte[] Message, string Digest)[] AllVectors =
    [
        ("abc"u8.ToArray(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"u8.ToArray(), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        .. ReadVectors(),
    ];

    [Fact]
    public void There_is_a_vector_for_each_length() => Assert.Equal(Enumerable.Range(0, VectorCount), AllVectors.Skip(2).Select(vector => vector.Message.Length));

    [Theory]
    [MemberData(nameof(TestKernels.Names), MemberType = typeof(TestKernels), DisableDiscoveryEnumeration = true)]
    public void Every_vector_that_fits_one_block_matches_in_every_lane(string name)
    {
        var blocks = new KernelBuffer(TestKernels.Find(name));
        foreach (var (message, digest) in AllVectors.Where(vector => vector.Message.Length <= KernelBuffer.MaxMessageBytes))
        {
            for (var lane = 0; lane < blocks.LaneCount; lane++)
            {
                message.CopyTo(blocks.GetMessage(lane));
                blocks.Pad(lane, message.Length);
            }

            blocks.Hash();
            for (var lane = 0; lane < blocks.LaneCount; lane++)
                Assert.Equal(digest, Convert.ToHexStringLower(blocks.GetDigest(lane)));
        }
    }

    [Fact]
    public void The_platform_hash_matches_every_vector()
    {
        var actual = new byte[KernelBuffer.DigestBytes];
        foreach (var (message, digest) in AllVectors)
        {
            PlatformSha256.Hash(message, actual);
            Assert.Equal(digest, Convert.ToHexStringLower(actual));
        }
    }

    [Fact]
    public void A_reused_platform_hash_matches_a_new_one_at_every_length()
    {
        var random = new Random(20261126);
        var actual = new byte[KernelBuffer.DigestBytes];
        for (var length = 0; length <= 200; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            PlatformSha256.Hash(message, actual);
            Assert.Equal(SHA256.HashData(message), actual);
        }
    }

    private static IEnumerable<(byte[] Message, string Digest)> ReadVectors()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "sha256-short-messages.rsp"))
            .Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        foreach (var vector in lines.Chunk(3))
        {
            // CAVS lists a byte even for the empty message, so the length decides.
            var bytes = int.Parse(vector[0], CultureInfo.InvariantCulture) / 8;
            yield return (Convert.FromHexString(vector[1])[..bytes], vector[2]);
        }
    }
}
