using System.Globalization;
using System.Security.Cryptography;
using Capi.Identity;

namespace Capi.Hashing.Tests;

/// <summary>Digests published by NIST, independent of the hash implementation of this machine.</summary>
public class ShortMessageTests
{
    private const int Vectors = 65;

    // The examples of FIPS 180-4, and every length from 0 to 64 bytes from NIST's validation program.
    private static readonly (byte[] Message, string Digest)[] All =
    [
        ("abc"u8.ToArray(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"u8.ToArray(), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        .. Read(),
    ];

    [Fact]
    public void There_is_a_vector_for_each_length() => Assert.Equal(Enumerable.Range(0, Vectors), All.Skip(2).Select(vector => vector.Message.Length));

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels), DisableDiscoveryEnumeration = true)]
    public void What_fits_one_block_hashes_so_in_every_lane(string name)
    {
        var blocks = new LaneBlocks(Kernels.Find(name));
        foreach (var (message, digest) in All.Where(vector => vector.Message.Length <= LaneBlocks.MaxMessageBytes))
        {
            for (var lane = 0; lane < blocks.Lanes; lane++)
            {
                message.CopyTo(blocks.Message(lane));
                blocks.Pad(lane, message.Length);
            }

            blocks.Hash();
            for (var lane = 0; lane < blocks.Lanes; lane++)
                Assert.Equal(digest, Convert.ToHexStringLower(blocks.Digest(lane)));
        }
    }

    [Fact]
    public void The_platform_hashes_all_of_them_so()
    {
        var actual = new byte[LaneBlocks.DigestBytes];
        foreach (var (message, digest) in All)
        {
            Sha256Hasher.Hash(message, actual);
            Assert.Equal(digest, Convert.ToHexStringLower(actual));
        }
    }

    [Fact]
    public void A_platform_context_that_is_kept_hashes_any_length_as_a_new_one_does()
    {
        var random = new Random(20261126);
        var actual = new byte[LaneBlocks.DigestBytes];
        for (var length = 0; length <= 200; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            Sha256Hasher.Hash(message, actual);
            Assert.Equal(SHA256.HashData(message), actual);
        }
    }

    private static IEnumerable<(byte[] Message, string Digest)> Read()
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
