using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Contracts;

public class Md5DigestTests
{
    private const string Hex = "e99a18c428cb38d5f260853678922e03";

    [Fact]
    public void Hexadecimal_digits_of_either_case_are_read_and_written_in_lower_case()
    {
        Assert.Equal(Hex, Md5Digest.Parse(Hex).ToHexString());
        Assert.Equal(Hex, Md5Digest.Parse(Hex.ToUpperInvariant()).ToHexString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("e99a")]
    [InlineData(Hex + "00")]
    [InlineData(" " + Hex)]
    [InlineData("g99a18c428cb38d5f260853678922e03")]
    [InlineData("ｅ99a18c428cb38d5f260853678922e03")]
    public void Any_other_text_is_rejected_without_echoing_it(string text)
    {
        Assert.False(Md5Digest.TryParse(text, out var digest));
        Assert.True(digest.IsEmpty);

        var message = Assert.Throws<FormatException>(() => Md5Digest.Parse(text)).Message;
        Assert.DoesNotContain("18c428cb", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_16_bytes_round_trip() =>
        Prop.ForAll<byte[]>(seed =>
        {
            var bytes = SHA256.HashData(seed)[..16];
            var digest = Md5Digest.FromBytes(bytes);
            var copy = new byte[16];
            digest.CopyTo(copy);
            return copy.SequenceEqual(bytes) && digest.ToHexString() == Convert.ToHexStringLower(bytes) && digest == Md5Digest.Parse(Convert.ToHexString(bytes));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void Another_number_of_bytes_is_rejected(int count) =>
        Assert.Throws<ArgumentException>(() => Md5Digest.FromBytes(new byte[count]));

    [Fact]
    public void A_destination_that_is_too_short_is_rejected() =>
        Assert.Throws<ArgumentException>(() => Md5Digest.Parse(Hex).CopyTo(new byte[15]));

    [Fact]
    public void Digests_are_compared_by_value()
    {
        var digest = Md5Digest.Parse(Hex);
        var same = Md5Digest.Parse(Hex);
        var other = Md5Digest.Parse(Hex[..31] + "4");

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
        var bytes = new byte[16];
        bytes[15] = 1;

        Assert.True(default(Md5Digest).IsEmpty);
        Assert.True(Md5Digest.FromBytes(new byte[16]).IsEmpty);
        Assert.False(Md5Digest.FromBytes(bytes).IsEmpty);
    }
}
