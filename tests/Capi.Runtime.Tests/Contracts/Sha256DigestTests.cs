using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Contracts;

public class Sha256DigestTests
{
    private const string Hex = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    [Fact]
    public void Hexadecimal_digits_of_either_case_are_read_and_written_in_lower_case()
    {
        Assert.Equal(Hex, Sha256Digest.Parse(Hex).ToHexString());
        Assert.Equal(Hex, Sha256Digest.Parse(Hex.ToUpperInvariant()).ToHexString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("62a1")]
    [InlineData(Hex + "00")]
    [InlineData(" " + Hex)]
    [InlineData("g2a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    [InlineData("６2a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    public void Any_other_text_is_rejected_without_echoing_it(string text)
    {
        Assert.False(Sha256Digest.TryParse(text, out var digest));
        Assert.True(digest.IsEmpty);

        var message = Assert.Throws<FormatException>(() => Sha256Digest.Parse(text)).Message;
        Assert.DoesNotContain("a14e44f7", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_32_bytes_round_trip() =>
        Prop.ForAll<byte[]>(seed =>
        {
            var bytes = SHA256.HashData(seed);
            var digest = Sha256Digest.FromBytes(bytes);
            var copy = new byte[32];
            digest.CopyTo(copy);
            return copy.SequenceEqual(bytes) && digest.ToHexString() == Convert.ToHexStringLower(bytes) && digest == Sha256Digest.Parse(Convert.ToHexString(bytes));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Another_number_of_bytes_is_rejected(int count) =>
        Assert.Throws<ArgumentException>(() => Sha256Digest.FromBytes(new byte[count]));

    [Fact]
    public void A_destination_that_is_too_short_is_rejected() =>
        Assert.Throws<ArgumentException>(() => Sha256Digest.Parse(Hex).CopyTo(new byte[31]));

    [Fact]
    public void Digests_are_compared_by_value()
    {
        var digest = Sha256Digest.Parse(Hex);
        var same = Sha256Digest.Parse(Hex);
        var other = Sha256Digest.Parse(Hex[..63] + "0");

        Assert.True(digest == same);
        Assert.False(digest != same);
        Assert.True(digest != other);
        Assert.True(digest.Equals((object)same));
        Assert.False(digest.Equals((object)Hex));
        Assert.Equal(digest.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void The_default_is_empty_and_a_digest_with_one_bit_set_is_not()
    {
        var bytes = new byte[32];
        bytes[31] = 1;

        Assert.True(default(Sha256Digest).IsEmpty);
        Assert.True(Sha256Digest.FromBytes(new byte[32]).IsEmpty);
        Assert.False(Sha256Digest.FromBytes(bytes).IsEmpty);
    }
}
