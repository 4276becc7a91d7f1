using System.Security.Cryptography;
using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.HashedText;
using Capi.Payload;
using Capi.Runtime.Tests.Identifiers.Reference;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Identifiers.HashedText;

[Collection(nameof(NonParallelTests))]
public class PlaceholderDigestTests
{
    private const string EmptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string EmptyMd5 = "d41d8cd98f00b204e9800998ecf8427e";
    private const string EmptySha1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private static readonly string[] NameKeys = ["fn", "ln", "ct", "f5first"];
    private static readonly string[] WordsThatAreNames = ["null", "none"];
    private static readonly string[] OtherKeys = ["em", "ph", "external_id", "zp", "db"];

    public static TheoryData<string> HashedKeys => ReferenceComparisonTests.HashedKeys;

    [Theory]
    [MemberData(nameof(HashedKeys))]
    public void The_digest_of_nothing_is_nobody_in_every_field(string key)
    {
        string[] spellings =
            [EmptySha256, EmptySha256.ToUpperInvariant(), $" {EmptySha256}\n", EmptySha256 + ".AQ", EmptySha256 + ".AQQCAQIB", EmptyMd5, EmptyMd5.ToUpperInvariant() + ".Bg", EmptySha1,
             Convert.ToHexString(SHA384.HashData([])), Convert.ToHexStringLower(SHA512.HashData([])), new string('0', 64), new string('0', 32)];

        Assert.All(spellings, spelling => Assert.Equal(new IdentifierResult(null, null, DropReason.Empty), IdentifierHasher.Hash(key, spelling)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("undefined")]
    [InlineData("n/a")]
    [InlineData("NULL")]
    [InlineData("0")]
    public void The_digest_of_a_text_that_no_field_has_is_nobody(string text)
    {
        Assert.Equal(DropReason.Empty, IdentifierHasher.Hash("em", ReferencePlaceholders.Sha256(text)).DropReason);
        Assert.Equal(DropReason.Empty, IdentifierHasher.Hash("ln", ReferencePlaceholders.Sha256(text)).DropReason);
    }

    // Null and Nan are names of people, and None is a town in Piedmont.
    [Theory]
    [InlineData("none")]
    [InlineData("guest")]
    [InlineData("true")]
    public void The_digest_of_a_word_that_is_also_a_name_is_kept_in_names_and_cities(string text)
    {
        Assert.All(OtherKeys, key => Assert.Equal(DropReason.Empty, IdentifierHasher.Hash(key, ReferencePlaceholders.Sha256(text)).DropReason));
        Assert.All(NameKeys, key => Assert.Equal(DropReason.None, IdentifierHasher.Hash(key, ReferencePlaceholders.Sha256(text)).DropReason));
    }

    // The same words decide about a text and about its digest.
    [Theory]
    [InlineData("fn", "anonymous", true)]
    [InlineData("fn", "Unknown", true)]
    [InlineData("ln", "undefined", true)]
    [InlineData("ln", "(null)", true)]
    [InlineData("ln", "not available", true)]
    [InlineData("f5first", "#N/A", true)]
    [InlineData("fn", "null", false)]
    [InlineData("ln", "blank", false)]
    [InlineData("ln", "select", false)]
    [InlineData("ct", "null", true)]
    [InlineData("ct", "please select", true)]
    [InlineData("ct", "Select City", false)]
    [InlineData("ct", "city", true)]
    [InlineData("ct", "none", false)]
    [InlineData("ct", "berlin", false)]
    [InlineData("st", "none", true)]
    [InlineData("st", "pleaseselect", true)]
    [InlineData("st", "bitte wählen", true)]
    [InlineData("country", "null", true)]
    [InlineData("st", "na", false)]
    [InlineData("external_id", "anonymous", true)]
    [InlineData("external_id", "city", false)]
    public void The_digests_of_a_dropped_word_are_dropped(string key, string text, bool isDropped)
    {
        var expected = isDropped ? DropReason.Empty : DropReason.None;
        using var metrics = new MetricsRecorder();
        _ = TestEvents.SerializeUserData(writer => writer.WriteHashed(Enum.GetValues<UserDataKey>().Single(member => UserDataParameter.FromKey(member).WireKey == key), Md5Digest.Parse(ReferencePlaceholders.Md5(text))));

        Assert.Equal(expected, IdentifierHasher.Hash(key, ReferencePlaceholders.Sha256(text)).DropReason);
        Assert.Equal(isDropped ? [key + ":empty"] : [], metrics.DroppedValues);
    }

    [Theory]
    [InlineData("test@test.com")]
    [InlineData("1")]
    [InlineData("na")]
    [InlineData("guesthouse-7")]
    [InlineData("john@example.com")]
    public void The_digest_of_a_possible_person_is_kept(string text) => Assert.Equal(ReferencePlaceholders.Sha256(text), IdentifierHasher.Hash("em", ReferencePlaceholders.Sha256(text)).Value);

    [Fact]
    public void A_digest_that_differs_in_its_last_digit_or_length_is_another_one()
    {
        Assert.Equal(DropReason.Md5, IdentifierHasher.Hash("em", "0" + EmptyMd5[1..]).DropReason);
        Assert.Equal(DropReason.None, IdentifierHasher.Hash("em", "0" + EmptySha256[1..]).DropReason);
        Assert.Equal(DropReason.None, IdentifierHasher.Hash("em", EmptySha256[..^1] + "0").DropReason);
        Assert.Equal(DropReason.None, IdentifierHasher.Hash("external_id", EmptySha1[1..]).DropReason);
        Assert.Equal(DropReason.None, IdentifierHasher.Hash("external_id", EmptySha256 + ".aq").DropReason);
    }

    [Fact]
    public void A_typed_digest_of_nothing_is_dropped_and_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteHashed(UserDataKey.Phone, Sha256Digest.Parse(EmptySha256.ToUpperInvariant()));
            writer.WriteHashed(UserDataKey.LastName, Md5Digest.Parse(EmptyMd5));
            writer.WriteClear(UserDataKey.ExternalId, EmptySha256);
            writer.WriteClear(UserDataKey.MobileAdvertiserId, EmptyMd5);
        }));
        Assert.Equal(["external_id:empty", "ln:empty", "madid:empty", "ph:empty"], metrics.DroppedValues.Order());
    }

    [Fact]
    public void The_constants_are_the_digests_of_the_texts()
    {
        string[] texts = ["", " ", "0", "undefined", "n/a"];
        var digests = texts.SelectMany(text => new[] { ReferencePlaceholders.Md5(text), ReferencePlaceholders.Sha1(text) }).ToList();
        digests.InsertRange(2, ["d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f", Convert.ToHexString(SHA384.HashData([])), Convert.ToHexString(SHA512.HashData([]))]);

        Assert.Equal(digests.Select(digest => digest.ToLowerInvariant()), PlaceholderTexts.OtherDigests);
        Assert.Equal(WordsThatAreNames.SelectMany(text => new[] { ReferencePlaceholders.Md5(text), ReferencePlaceholders.Sha1(text) }), PlaceholderTexts.OtherDigestsExceptNamesAndCities);
    }
}
