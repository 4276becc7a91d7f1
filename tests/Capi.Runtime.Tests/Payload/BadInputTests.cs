using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class BadInputTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string TenMegabytes = new('a', 10 * Megabyte);

    [Fact]
    public void Ten_megabytes_in_every_member_are_dropped_and_counted_once_each()
    {
        using var metrics = new MetricsRecorder();
        var context = new MetaEventContext
        {
            Fbc = TenMegabytes, Fbp = TenMegabytes, ClientIpAddress = TenMegabytes, ClientUserAgent = TenMegabytes, EventSourceUrl = TenMegabytes, ReferrerUrl = TenMegabytes, Consent = MetaConsent.Granted,
        };

        var json = TestEvents.SerializeToJson(
            TestEvents.CreateIdentified(
                writeUserData: writer =>
                {
                    writer.WriteHashed(UserDataKey.FirstName, TenMegabytes);
                    writer.WriteClear(UserDataKey.SubscriptionId, TenMegabytes);
                },
                writeCustomData: writer =>
                {
                    writer.WriteCurrency(TenMegabytes);
                    writer.WriteProperty("note"u8, TenMegabytes);
                    writer.WriteStartArray("tags"u8);
                    writer.WriteItem(TenMegabytes);
                    writer.WriteEndArray();
                }),
            context);

        Assert.Equal(TestEvents.SerializeToJson(TestEvents.CreateIdentified()), json);
        Assert.Equal(
            [
                "event_source_url:too_long", "referrer_url:too_long", "fn:too_long", "subscription_id:too_long", "fbc:too_long", "fbp:too_long",
                "client_ip_address:too_long", "client_user_agent:too_long", "currency:unknown", "note:too_long", "tags:too_long",
            ],
            metrics.DroppedValues);
    }

    [Fact]
    public void Every_text_in_every_member_gives_valid_JSON_and_no_exception()
    {
        string?[] texts = [null, "", " ", "\0", "\u0001\u001F\u007F", "\uD800", "a\uDC00", "\uFEFF", "\"", "\\", "{}", "</script>", "\u202E", "1", "-", "é\u0301"];

        Assert.All(texts, text =>
        {
            var context = new MetaEventContext
            {
                Fbc = text, Fbp = text, ClientIpAddress = text, ClientUserAgent = text, EventSourceUrl = text, ReferrerUrl = text, Consent = MetaConsent.Granted,
            };
            TestEvents.SerializeToJsonObject(
                TestEvents.CreateIdentified(
                    writeUserData: writer =>
                    {
                        foreach (var key in Enum.GetValues<UserDataKey>().Where(key => key != UserDataKey.Email))
                        {
                            writer.WriteHashed(key, text);
                            if (UserDataParameter.FromKey(key).MustBeClear)
                                writer.WriteClear(key, text);
                        }
                    },
                    writeCustomData: writer =>
                    {
                        writer.WriteCurrency(text);
                        writer.WriteProperty("note"u8, text);
                    }),
                context);
        });
    }

    [Theory]
    [InlineData("93.184.216.34:https")]
    [InlineData("[2606:2800:220:1::1]x")]
    [InlineData("93.184.216.34, 10.0.0.1")]
    [InlineData("unknown")]
    public void An_address_with_extra_text_is_dropped(string address)
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(TestEvents.SerializeToJson(TestEvents.CreateIdentified()), TestEvents.SerializeToJson(TestEvents.CreateIdentified(), TestEvents.GrantedContext with { ClientIpAddress = address }));
        Assert.Equal(["client_ip_address:invalid_format"], metrics.DroppedValues);
    }

    [Fact]
    public void Metrics_contain_no_raw_values()
    {
        using var metrics = new MetricsRecorder();

        TestEvents.Serialize(
            TestEvents.Create<Custom>(writeUserData: writer =>
            {
                writer.WriteHashed(UserDataKey.Email, "PERSONAL");
                writer.WriteClear(UserDataKey.Fbp, "PERSONAL");
            }),
            TestEvents.GrantedContext with { ClientIpAddress = "PERSONAL" },
            out _);

        Assert.Equal(["em:invalid_format", "fbp:invalid_format", "client_ip_address:invalid_format"], metrics.DroppedValues);
        Assert.Equal(["customer_information_insufficient"], metrics.InvalidEvents);
    }
}
