using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Identifiers.Normalizers;

/// <summary>Tests how settings and other members of the event affect the normalisation of an identifier.</summary>
public class NormalizationOptionsTests
{
    private static readonly NormalizationOptions Germany = new(NumberingPlans.Find("de"));

    [Theory]
    [InlineData("fr", null, "33612345678")]
    [InlineData("France", "de", "33612345678")]
    [InlineData(" FRA ", "de", "33612345678")]
    [InlineData(null, "fr", "33612345678")]
    [InlineData("", "fr", "33612345678")]
    [InlineData("Gallia", "fr", "33612345678")]
    public void A_phone_number_uses_the_first_known_country(string? country, string? other, string expected)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(Hash(expected), NormalizePhone("06 12 34 56 78", Germany, country, other));
        Assert.Empty(metrics.Assumptions);
    }

    [Fact]
    public void The_configured_country_comes_last()
    {
        Assert.Equal(Hash("491711234567"), NormalizePhone("0171 1234567", Germany));
        Assert.Equal(Hash("33612345678"), NormalizePhone("+33 6 12 34 56 78", Germany, "us"));
        Assert.Equal(Hash("33612345678"), NormalizePhone("06 12 34 56 78", Germany, "fr"));
    }

    [Theory]
    [InlineData("0171 1234567", true)]
    [InlineData("49171 1234567", true)]
    [InlineData("+49 171 1234567", false)]
    [InlineData("0049 171 1234567", false)]
    [InlineData("49 (0)171 1234567", false)]
    [InlineData("e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176", false)]
    public void A_number_without_any_country_is_sent_unchanged_and_counted(string number, bool isCounted)
    {
        using var metrics = new MetricsRecorder();

        Assert.NotNull(NormalizePhone(number, NormalizationOptions.Default));
        Assert.Equal(isCounted ? ["phone_country_unknown:ph"] : [], metrics.Assumptions);
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void A_dropped_number_is_not_counted_as_an_assumption()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(NormalizePhone("0171", NormalizationOptions.Default));
        Assert.Empty(metrics.Assumptions);
        Assert.Equal(["ph:too_short"], metrics.DroppedValues);
    }

    [Fact]
    public void The_country_of_one_event_does_not_apply_to_the_next()
    {
        Assert.Equal(Hash("33612345678"), NormalizePhone("06 12 34 56 78", NormalizationOptions.Default, "fr"));
        Assert.Equal(Hash("612345678"), NormalizePhone("06 12 34 56 78", NormalizationOptions.Default));
    }

    [Fact]
    public void Equal_numbers_in_different_spellings_are_sent_once()
    {
        var phones = GetUserData(NormalizationOptions.Default, writer =>
        {
            writer.SetCountry("de");
            writer.WriteStartList(UserDataKey.Phone);
            foreach (var number in new[] { "0171 1234567", "+49 171 1234567 x12", "0049-171-1234567", "\u0664\u0669171 1234567", "+33 6 12 34 56 78", Hash("491711234567").ToUpperInvariant() })
                writer.WriteHashed(UserDataKey.Phone, number);
            writer.WriteEndList();
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
    public void An_ambiguous_date_is_read_in_the_configured_order(DateOrder order, string text, string? expected, bool isCounted)
    {
        using var metrics = new MetricsRecorder();

        var sent = (string?)GetUserData(new(DateOrder: order), writer => writer.WriteHashed(UserDataKey.DateOfBirth, text))["db"];

        Assert.Equal(expected is null ? null : Hash(expected), sent);
        Assert.Equal(isCounted ? ["date_order_assumed:db"] : [], metrics.Assumptions);
        Assert.Equal(expected is null ? ["db:ambiguous"] : [], metrics.DroppedValues);
    }

    [Fact]
    public void An_Md5Digest_is_sent_and_counted()
    {
        using var metrics = new MetricsRecorder();
        var digest = Md5Digest.Parse("E99A18c428cb38d5f260853678922e03");

        var sent = GetUserData(NormalizationOptions.Default, writer =>
        {
            writer.WriteHashed(UserDataKey.Phone, digest);
            writer.WriteHashed(UserDataKey.FirstName, (Md5Digest?)null);
            writer.WriteHashed(UserDataKey.LastName, default(Md5Digest));
            writer.WriteHashed(UserDataKey.City, digest.ToHexString());
            writer.WriteHashed(UserDataKey.ExternalId, digest.ToHexString());
        });

        Assert.Equal("e99a18c428cb38d5f260853678922e03", (string?)sent["ph"]);
        Assert.Equal(Hash("e99a18c428cb38d5f260853678922e03"), (string?)sent["external_id"]);
        Assert.Equal(["ph"], metrics.Md5Fields);
        Assert.Equal(["ct:md5"], metrics.DroppedValues);
    }

    [Fact]
    public void Resolving_the_country_allocates_nothing()
    {
        var metaEvent = TestEvents.CreateIdentified(writeUserData: writer =>
        {
            writer.SetCountry("Deutschland?");
            writer.SetDefaultPhoneCountry("The Republic of Austria");
            writer.WriteHashed(UserDataKey.Phone, "0664 1234567");
            writer.WriteHashed(UserDataKey.Phone, "00431234567 Durchwahl 12");
            writer.WriteHashed(UserDataKey.Phone, "011 46 8 123 456 78");
        });

        Assert.Equal(0, Allocations.MeasureThousandCalls(() =>
        {
            var result = EventSerializer.SerializeToRentedArray(in metaEvent, TestEvents.GrantedContext, TestEvents.Now, Germany, out var rented);
            Assert.True(result.IsAccepted);
            rented.Return();
        }));
    }

    private static string? NormalizePhone(string number, NormalizationOptions settings, string? country = null, string? other = null) =>
        (string?)GetUserData(settings, writer =>
        {
            writer.SetCountry(country);
            writer.SetDefaultPhoneCountry(other);
            writer.WriteHashed(UserDataKey.Phone, number);
        })["ph"];

    private static JsonObject GetUserData(NormalizationOptions settings, Action<MetaEventWriter> write)
    {
        var metaEvent = TestEvents.CreateIdentified(writeUserData: write);
        Assert.True(EventSerializer.SerializeToRentedArray(in metaEvent, TestEvents.GrantedContext, TestEvents.Now, settings, out var rented).IsAccepted);
        var json = Encoding.UTF8.GetString(rented.Json.Span);
        rented.Return();
        return JsonNode.Parse(json)!["user_data"]!.AsObject();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
