using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class BadInputTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string Endless = new('a', 10 * Megabyte);

    [Fact]
    public void Ten_megabytes_in_every_member_leaves_the_event_alive_and_is_counted_once_each()
    {
        using var counts = new Counts();
        var context = new MetaEventContext
        {
            Fbc = Endless, Fbp = Endless, ClientIpAddress = Endless, ClientUserAgent = Endless, EventSourceUrl = Endless, ReferrerUrl = Endless, Consent = MetaConsent.Granted,
        };

        var json = Events.Json(
            Events.Identified(
                inUserData: writer =>
                {
                    writer.Hashed(UserDataKey.FirstName, Endless);
                    writer.Clear(UserDataKey.SubscriptionId, Endless);
                },
                inCustomData: writer =>
                {
                    writer.Currency(Endless);
                    writer.Property("note"u8, Endless);
                    writer.BeginArray("tags"u8);
                    writer.Item(Endless);
                    writer.EndArray();
                }),
            context);

        Assert.Equal(Events.Json(Events.Identified()), json);
        Assert.Equal(
            [
                "event_source_url:too_long", "referrer_url:too_long", "fn:too_long", "subscription_id:too_long", "fbc:too_long", "fbp:too_long",
                "client_ip_address:too_long", "client_user_agent:too_long", "currency:unknown", "note:too_long", "tags:too_long",
            ],
            counts.Dropped);
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
            Events.Parsed(
                Events.Identified(
                    inUserData: writer =>
                    {
                        foreach (var key in Enum.GetValues<UserDataKey>().Where(key => key != UserDataKey.Email))
                        {
                            writer.Hashed(key, text);
                            if (UserDataField.Of(key).MustBeClear)
                                writer.Clear(key, text);
                        }
                    },
                    inCustomData: writer =>
                    {
                        writer.Currency(text);
                        writer.Property("note"u8, text);
                    }),
                context);
        });
    }

    [Theory]
    [InlineData("93.184.216.34:443")]
    [InlineData("[2606:2800:220:1::1]:443")]
    [InlineData("93.184.216.34, 10.0.0.1")]
    [InlineData("unknown")]
    public void An_address_with_anything_more_is_left_out(string address)
    {
        using var counts = new Counts();

        Assert.Equal(Events.Json(Events.Identified()), Events.Json(Events.Identified(), Events.Granted with { ClientIpAddress = address }));
        Assert.Equal(["client_ip_address:invalid_format"], counts.Dropped);
    }

    [Fact]
    public void Nothing_raw_is_found_in_what_is_counted()
    {
        using var counts = new Counts();

        Events.Send(
            Events.Of<Custom>(inUserData: writer =>
            {
                writer.Hashed(UserDataKey.Email, "PERSONAL");
                writer.Clear(UserDataKey.Fbp, "PERSONAL");
            }),
            Events.Granted with { ClientIpAddress = "PERSONAL" },
            out _);

        Assert.Equal(["em:invalid_format", "fbp:invalid_format", "client_ip_address:invalid_format"], counts.Dropped);
        Assert.Equal(["customer_information_insufficient"], counts.Invalid);
    }
}
