using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identity;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class HashedTests
{
    [Theory]
    [InlineData(UserDataKey.Phone, "ph", " (650)555-1212 ", "6505551212")]
    [InlineData(UserDataKey.FirstName, "fn", "Mary", "mary")]
    [InlineData(UserDataKey.LastName, "ln", "정", "정")]
    [InlineData(UserDataKey.DateOfBirth, "db", "2/16/1997", "19970216")]
    [InlineData(UserDataKey.Country, "country", "United States", "us")]
    [InlineData(UserDataKey.ExternalId, "external_id", "User 42", "user42")]
    public void Text_is_normalised_by_its_key_and_hashed(UserDataKey key, string name, string value, string normalized) =>
        Assert.Equal(Hex(normalized), (string?)Events.UserData(writer => writer.Hashed(key, value))[name]);

    [Fact]
    public void Every_key_writes_what_the_identity_tool_says_of_it()
    {
        foreach (var parameter in Parameters.All.Where(parameter => parameter.Section == ParameterSection.UserData && parameter.Handling != Handling.Clear && parameter.Key != "em"))
        {
            var expected = MetaIdentity.Evaluate(parameter.Key, "12").Value;
            var written = Events.UserData(writer => writer.Hashed(Enum.Parse<UserDataKey>(parameter.Name), "12"));

            Assert.Equal(expected, (string?)written[parameter.Key]);
        }
    }

    [Fact]
    public void A_hash_is_not_hashed_again() =>
        Assert.Equal(Hex("mary"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.FirstName, Hex("mary").ToUpperInvariant()))["fn"]);

    [Fact]
    public void A_digest_is_written_as_it_is() =>
        Assert.Equal(Hex("mary"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.FirstName, Sha256Digest.Parse(Hex("mary"))))["fn"]);

    [Fact]
    public void An_empty_digest_is_absent()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer =>
        {
            writer.Hashed(UserDataKey.FirstName, default(Sha256Digest));
            writer.Hashed(UserDataKey.LastName, (Sha256Digest?)null);
        }));
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void Guids_and_numbers_are_hashed_as_the_text_they_print()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        Assert.Equal(Hex(id.ToString("D")), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.ExternalId, id))["external_id"]);
        Assert.Equal(Hex("42"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.ExternalId, 42L))["external_id"]);
        Assert.Equal(Hex("18446744073709551615"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.ExternalId, ulong.MaxValue))["external_id"]);
        Assert.Equal(Hex("491711234567"), (string?)Events.UserData(writer => writer.Hashed(UserDataKey.Phone, 491711234567L))["ph"]);
    }

    [Fact]
    public void The_empty_Guid_is_nobody()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Hashed(UserDataKey.ExternalId, Guid.Empty)));
        Assert.Equal(["external_id:empty"], counts.Dropped);
    }

    [Fact]
    public void Nulls_are_absent_and_not_counted()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer =>
        {
            writer.Hashed(UserDataKey.FirstName, (string?)null);
            writer.Hashed(UserDataKey.DateOfBirth, (DateOnly?)null);
            writer.Hashed(UserDataKey.DateOfBirth, (DateTimeOffset?)null);
            writer.Hashed(UserDataKey.ExternalId, (Guid?)null);
            writer.Hashed(UserDataKey.ExternalId, (long?)null);
            writer.Hashed(UserDataKey.ExternalId, (ulong?)null);
        }));
        Assert.Empty(counts.Dropped);
    }

    [Theory]
    [InlineData(UserDataKey.FirstName, " ", "fn:empty")]
    [InlineData(UserDataKey.Phone, "12345", "ph:too_short")]
    [InlineData(UserDataKey.Country, "Atlantis", "country:unknown")]
    [InlineData(UserDataKey.DateOfBirth, "18000101", "db:out_of_range")]
    public void A_value_that_can_not_be_used_is_left_out_and_counted_once(UserDataKey key, string value, string counted)
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Hashed(key, value)));
        Assert.Equal([counted], counts.Dropped);
    }

    [Fact]
    public void A_lone_surrogate_is_left_out_and_counted_once()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Hashed(UserDataKey.FirstName, "Mary\uD800")));
        Assert.Equal(["fn:invalid_text"], counts.Dropped);
    }

    [Fact]
    public void An_identifier_that_must_stay_clear_is_never_hashed()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer =>
        {
            writer.Hashed(UserDataKey.Fbp, "fb.1.1558571054389.1098115397");
            writer.Hashed(UserDataKey.Fbp, Events.Digest);
            writer.Hashed(UserDataKey.MobileAdvertiserId, Guid.NewGuid());
            writer.Hashed(UserDataKey.LeadId, new DateOnly(1997, 2, 16));
        }));
        Assert.Equal(["fbp:invalid_format", "fbp:invalid_format", "madid:invalid_format", "lead_id:invalid_format"], counts.Dropped);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
