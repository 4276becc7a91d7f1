using System.Text;
using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.HashedText;

namespace Capi.Runtime.Tests.Identifiers.HashedText;

public class HexDigestTests
{
    private const string Sha256 = "62A14E44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";
    private const string Md5 = "E99A18c428cb38d5f260853678922e03";

    [Theory]
    [InlineData("em")]
    [InlineData("ph")]
    [InlineData("country")]
    [InlineData("external_id")]
    [InlineData("app_user_id")]
    public void A_digest_is_lower_cased_and_not_hashed_again(string key)
    {
        var result = IdentifierHasher.Hash(key, $" {Sha256}\n");

        Assert.Equal(new IdentifierResult(Sha256.ToLowerInvariant(), Sha256.ToLowerInvariant(), DropReason.None), result);
    }

    [Fact]
    public void Hashing_twice_changes_nothing()
    {
        var once = IdentifierHasher.Hash("em", "john@example.com").Value;

        Assert.Equal(once, IdentifierHasher.Hash("em", once).Value);
    }

    [Theory]
    [InlineData("em")]
    [InlineData("ph")]
    [InlineData("country")]
    public void Text_that_may_be_an_MD5_digest_is_dropped(string key)
    {
        Assert.Equal(DropReason.Md5, IdentifierHasher.Hash(key, Md5).DropReason);
        Assert.Equal(DropReason.Md5, IdentifierHasher.Hash(key, Md5 + ".Bg").DropReason);
    }

    [Theory]
    [InlineData("external_id")]
    [InlineData("app_user_id")]
    public void An_id_of_32_digits_is_hashed_like_any_other(string key) =>
        Assert.Matches("^[0-9a-f]{64}$", IdentifierHasher.Hash(key, Md5).Value);

    [Theory]
    [InlineData(Sha256 + ".AQQCAQIB")]
    [InlineData(Sha256 + ".zzzzzz-_")]
    [InlineData(Sha256 + ".AQ")]
    public void A_digest_with_Metas_suffix_is_unchanged(string value) =>
        Assert.Equal(value, IdentifierHasher.Hash("ph", value + " ").Value);

    [Theory]
    [InlineData(Sha256 + ".aq")]
    [InlineData(Sha256 + ".AQQCAQI")]
    [InlineData(Sha256 + ".AQQCAQIBB")]
    [InlineData(Sha256 + ".AQQC\"QIB")]
    [InlineData(Sha256 + "..AQ")]
    [InlineData(Sha256 + "0")]
    [InlineData("g2A14E44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    [InlineData("99A18c428cb38d5f260853678922e03")]
    public void Text_that_only_resembles_a_digest_is_hashed(string value)
    {
        var sent = IdentifierHasher.Hash("external_id", value).Value;

        Assert.NotEqual(value, sent, StringComparer.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f]{64}$", sent);
    }

    [Fact]
    public void The_longest_result_has_MaxHashedLength()
    {
        Span<byte> destination = stackalloc byte[IdentifierWriter.MaxHashedLength];

        Assert.Equal(DropReason.None, IdentifierWriter.WriteHashed(Normalization.Email, Sha256 + ".AQQCAQIB", destination, out var written));
        Assert.Equal(IdentifierWriter.MaxHashedLength, written);
    }

    [Fact]
    public void Normalised_text_is_hashed_as_UTF_8()
    {
        Span<byte> destination = stackalloc byte[64];

        IdentifierWriter.HashNormalized("정"u8, destination);

        Assert.Equal("8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14", Encoding.ASCII.GetString(destination));
    }

    [Fact]
    public void A_key_that_is_never_hashed_has_no_hashed_form()
    {
        Span<byte> destination = stackalloc byte[IdentifierWriter.MaxHashedLength];

        Assert.Equal(DropReason.InvalidFormat, IdentifierWriter.WriteHashed(Normalization.Fbp, "fb.1.2.3", destination, out var written));
        Assert.Equal(0, written);
    }
}
