using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Payload;
using Capi.Payload.Tests.Support;
using Capi.Testing;

namespace Capi.Identity.Tests;

/// <summary>Tests how settings and other members of the event affect the normalisation of an identifier.</summary>
public class IdentityWriterTests
{
    private static readonly IdentitySettings Germany = new(PhonePlans.Find("de"));

    [Theory]
    [InlineData("fr", null, "33612345678")]
    [InlineData("France", "de", "33612345678")]
    [InlineData(" FRA ", "de", "33612345678")]
    [InlineData(null, "fr", "33612345678")]
    [InlineData("", "fr", "33612345678")]
    [InlineData("Gallia", "fr", "33612345678")]
    public void A_phone_number_belongs_to_the_first_country_that_is_known(string? country, string? other, string expected)
    {
        using var counts = new Counts();

        Assert.Equal(Hash(expected), Phone("06 12 34 56 78", Germany, country, other));
        Assert.Empty(counts.Assumed);
    }

    [Fact]
    public void The_configured_country_comes_last()
    {
        Assert.Equal(Hash("491711234567"), Phone("0171 1234567", Germany));
        Assert.Equal(Hash("33612345678"), Phone("+33 6 12 34 56 78", Germany, "us"));
        Assert.Equal(Hash("33612345678"), Phone("06 12 34 56 78", Germany, "fr"));
    }

    [Theory]
    [InlineData("0171 1234567", true)]
    [InlineData("49171 1234567", true)]
    [InlineData("+49 171 1234567", false)]
    [InlineData("0049 171 1234567", false)]
    [InlineData("49 (0)171 1234567", false)]
    [InlineData("e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176", false)]
    public void A_number_without_any_country_is_sent_as_it_is_and_counted(string number, bool isCounted)
    {
        using var counts = new Counts();

        Assert.NotNull(Phone(number, IdentitySettings.None));
        Assert.Equal(isCounted ? ["phone_country_unknown:ph"] : [], counts.Assumed);
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void What_is_dropped_is_not_counted_as_sent()
    {
        using var counts = new Counts();

        Assert.Null(Phone("0171", IdentitySettings.None));
        Assert.Empty(counts.Assumed);
        Assert.Equal(["ph:too_short"], counts.Dropped);
    }

    [Fact]
    public void A_country_of_one_event_is_gone_in_the_next()
    {
        Assert.Equal(Hash("33612345678"), Phone("06 12 34 56 78", IdentitySettings.None, "fr"));
        Assert.Equal(Hash("612345678"), Phone("06 12 34 56 78", IdentitySettings.None));
    }

    [Fact]
    public void Equal_numbers_in_different_spellings_are_one()
    {
        var phones = UserData(IdentitySettings.None, writer =>
        {
            writer.PhoneCountry("de");
            writer.BeginList(UserDataKey.Phone);
            foreach (var number in new[] { "0171 1234567", "+49 171 1234567 x12", "0049-171-1234567", "\u0664\u0669171 1234567", "+33 6 12 34 56 78", Hash("491711234567").ToUpperInvariant() })
                writer.Hashed(UserDataKey.Phone, number);
            writer.EndList();
        })["ph"]!.AsArray();

        Assert.Equal([Hash("491711234567"), Hash("33612345678")], phones.Select(phone => (string?)phone));
    }

    [Theory]
    [InlineData(DateOrder.Unspecified, "05/03/1995", "19950503", true)]
    [InlineData(DateOrder.MonthFirst, "05/03/1995", "19950503", false)]
    [InlineData(DateOrder.DayFirst, "05/03/1995", "19950305", false)]
    [InlineData(DateOrder.UnambiguousOnly, "05/03/1995", null, false)]
    [InlineData(DateOrder.DayFirst, "1995-05-03", "19950503", false)]
    [InlineData(DateOrder.UnambiguousOnly, "1995-05-03", "19950503", false)]
    [InlineData(DateOrder.DayFirst, "19950503", "19950503", false)]
    [InlineData(DateOrder.DayFirst, "05/13/1995", "19950513", false)]
    [InlineData(DateOrder.UnambiguousOnly, "13/05/1995", "19950513", false)]
    [InlineData(DateOrder.UnambiguousOnly, "05/05/1995", "19950505", false)]
    [InlineData(DateOrder.Unspecified, "05/05/1995", "19950505", false)]
    [InlineData(DateOrder.Unspecified, "1995-05-03", "19950503", false)]
    public void A_date_that_reads_in_two_ways_is_read_as_configured(DateOrder order, string text, string? expected, bool isCounted)
    {
        using var counts = new Counts();

        var sent = (string?)UserData(new(DateOrder: order), writer => writer.Hashed(UserDataKey.DateOfBirth, text))["db"];

        Assert.Equal(expected is null ? null : Hash(expected), sent);
        Assert.Equal(isCounted ? ["date_order_assumed:db"] : [], counts.Assumed);
        Assert.Equal(expected is null ? ["db:ambiguous"] : [], counts.Dropped);
    }

    [Fact]
    public void An_MD5_digest_is_sent_by_its_type_and_counted()
    {
        using var counts = new Counts();
        var digest = Md5Digest.Parse("E99A18c428cb38d5f260853678922e03");

        var sent = UserData(IdentitySettings.None, writer =>
        {
            writer.Hashed(UserDataKey.Phone, digest);
            writer.Hashed(UserDataKey.FirstName, (Md5Digest?)null);
            writer.Hashed(UserDataKey.LastName, default(Md5Digest));
            writer.Hashed(UserDataKey.City, digest.ToHexString());
            writer.Hashed(UserDataKey.ExternalId, digest.ToHexString());
        });

        Assert.Equal("e99a18c428cb38d5f260853678922e03", (string?)sent["ph"]);
        Assert.Equal(Hash("e99a18c428cb38d5f260853678922e03"), (string?)sent["external_id"]);
        Assert.Equal(["ph"], counts.Md5);
        Assert.Equal(["ct:md5"], counts.Dropped);
    }

    [Fact]
    public void Knowing_the_country_allocates_nothing()
    {
        var metaEvent = Events.Identified(inUserData: writer =>
        {
            writer.PhoneCountry("Deutschland?");
            writer.DefaultPhoneCountry("The Republic of Austria");
            writer.Hashed(UserDataKey.Phone, "0664 1234567");
            writer.Hashed(UserDataKey.Phone, "00431234567 Durchwahl 12");
            writer.Hashed(UserDataKey.Phone, "011 46 8 123 456 78");
        });

        Assert.Equal(0, Allocations.OfThousandCalls(() =>
        {
            var result = MetaEventSerializer.Rent(in metaEvent, Events.Granted, Events.Now, Germany, out var rented);
            Assert.True(result.IsAccepted);
            rented.Return();
        }));
    }

    private static string? Phone(string number, IdentitySettings settings, string? country = null, string? other = null) =>
        (string?)UserData(settings, writer =>
        {
            writer.PhoneCountry(country);
            writer.DefaultPhoneCountry(other);
            writer.Hashed(UserDataKey.Phone, number);
        })["ph"];

    private static JsonObject UserData(IdentitySettings settings, Action<MetaEventWriter> write)
    {
        var metaEvent = Events.Identified(inUserData: write);
        Assert.True(MetaEventSerializer.Rent(in metaEvent, Events.Granted, Events.Now, settings, out var rented).IsAccepted);
        var json = Encoding.UTF8.GetString(rented.Json.Span);
        rented.Return();
        return JsonNode.Parse(json)!["user_data"]!.AsObject();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
