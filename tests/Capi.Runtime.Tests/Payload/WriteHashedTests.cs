using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identifiers;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class WriteHashedTests
{
    [Theory]
    [InlineData(UserDataKey.Phone, "ph", " (650)555-1212 ", "6505551212")]
    [InlineData(UserDataKey.FirstName, "fn", "Mary", "mary")]
    [InlineData(UserDataKey.LastName, "ln", "정", "정")]
    [InlineData(UserDataKey.DateOfBirth, "db", "2/16/1997", "19970216")]
    [InlineData(UserDataKey.Country, "country", "United States", "us")]
    [InlineData(UserDataKey.ExternalId, "external_id", "User 42", "user42")]
    public void Text_is_normalised_by_its_key_and_hashed(UserDataKey key, string name, string value, string normalized) =>
        Assert.Equal(Sha256Hex(normalized), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(key, value))[name]);

    [Fact]
    public void Every_key_is_written_as_IdentifierHasher_hashes_it()
    {
        foreach (var parameter in ParameterDefinitions.All.Where(parameter => parameter.Section == ParameterSection.UserData && parameter.Handling != Handling.Clear && parameter.Key != "em"))
        {
            var expected = IdentifierHasher.Hash(parameter.Key, "12").Value;
            var written = TestEvents.SerializeUserData(writer => writer.WriteHashed(Enum.Parse<UserDataKey>(parameter.Name), "12"));

            Assert.Equal(expected, (string?)written[parameter.Key]);
        }
    }

    [Fact]
    public void A_hash_is_not_hashed_again() =>
        Assert.Equal(Sha256Hex("mary"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.FirstName, Sha256Hex("mary").ToUpperInvariant()))["fn"]);

    [Fact]
    public void A_digest_is_written_unchanged() =>
        Assert.Equal(Sha256Hex("mary"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.FirstName, Sha256Digest.Parse(Sha256Hex("mary"))))["fn"]);

    [Fact]
    public void An_empty_digest_is_omitted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteHashed(UserDataKey.FirstName, default(Sha256Digest));
            writer.WriteHashed(UserDataKey.LastName, (Sha256Digest?)null);
        }));
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void Guids_and_numbers_are_hashed_as_their_text()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal(Sha256Hex(id.ToString("D")), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.ExternalId, id))["external_id"]);
        Assert.Equal(Sha256Hex("42"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.ExternalId, 42L))["external_id"]);
        Assert.Equal(Sha256Hex("18446744073709551615"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.ExternalId, ulong.MaxValue))["external_id"]);
        Assert.Equal(Sha256Hex("491711234567"), (string?)TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.Phone, 491711234567L))["ph"]);
    }

    [Fact]
    public void The_empty_Guid_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.ExternalId, Guid.Empty)));
        Assert.Equal(["external_id:empty"], metrics.DroppedValues);
    }

    [Fact]
    public void Nulls_are_omitted_and_not_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteHashed(UserDataKey.FirstName, (string?)null);
            writer.WriteHashed(UserDataKey.DateOfBirth, (DateOnly?)null);
            writer.WriteHashed(UserDataKey.DateOfBirth, (DateTimeOffset?)null);
            writer.WriteHashed(UserDataKey.ExternalId, (Guid?)null);
            writer.WriteHashed(UserDataKey.ExternalId, (long?)null);
            writer.WriteHashed(UserDataKey.ExternalId, (ulong?)null);
        }));
        Assert.Empty(metrics.DroppedValues);
    }

    [Theory]
    [InlineData(UserDataKey.FirstName, " ", "fn:empty")]
    [InlineData(UserDataKey.Phone, "12345", "ph:too_short")]
    [InlineData(UserDataKey.Country, "Atlantis", "country:unknown")]
    [InlineData(UserDataKey.DateOfBirth, "18000101", "db:out_of_range")]
    public void An_unusable_value_is_dropped_and_counted_once(UserDataKey key, string value, string counted)
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteHashed(key, value)));
        Assert.Equal([counted], metrics.DroppedValues);
    }

    [Fact]
    public void A_lone_surrogate_is_dropped_and_counted_once()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteHashed(UserDataKey.FirstName, "Mary\uD800")));
        Assert.Equal(["fn:invalid_text"], metrics.DroppedValues);
    }

    [Fact]
    public void An_identifier_that_must_be_clear_is_never_hashed()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteHashed(UserDataKey.Fbp, "fb.1.1558571054389.1098115397");
            writer.WriteHashed(UserDataKey.Fbp, TestEvents.EmailDigest);
            writer.WriteHashed(UserDataKey.MobileAdvertiserId, Guid.NewGuid());
            writer.WriteHashed(UserDataKey.LeadId, new DateOnly(1997, 2, 16));
        }));
        Assert.Equal(["fbp:invalid_format", "fbp:invalid_format", "madid:invalid_format", "lead_id:invalid_format"], metrics.DroppedValues);
    }

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
