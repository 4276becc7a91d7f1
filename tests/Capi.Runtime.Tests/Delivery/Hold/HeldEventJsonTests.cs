using System.Text;
using Capi.Delivery.Hold;

namespace Capi.Runtime.Tests.Delivery.Hold;

public class HeldEventJsonTests
{
    private const string Fbc = "fb.1.1795000000000.IwAR0Click_ID-x";
    private const string Fbp = "fb.1.1795000000000.1098115397";

    private const string Event = """{"event_name":"Purchase","event_time":1,"event_id":"1","action_source":"website","user_data":{"em":"00"},"custom_data":{"user_data":{"fbp":"x"}}}""";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1795000000000);

    [Fact]
    public void Click_and_browser_ID_are_added_where_the_event_has_none()
    {
        Assert.Equal(Event.Replace("\"em\":\"00\"", $"\"em\":\"00\",\"fbc\":\"{Fbc}\",\"fbp\":\"{Fbp}\"", StringComparison.Ordinal), Complete(Event, Granted));

        var withOwn = Event.Replace("\"em\":\"00\"", "\"fbc\":\"fb.1.5.Own\",\"fbp\":\"fb.1.5.6\"", StringComparison.Ordinal);
        Assert.Equal(withOwn, Complete(withOwn, Granted));
        Assert.Equal(Event, Complete(Event, new() { Consent = MetaConsent.Granted }));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("fb.1.1.Old")]
    [InlineData("fb.1.1795000000000.a\"b c")]
    public void A_click_that_would_not_be_sent_at_once_is_not_added(string fbc) =>
        Assert.Equal(Event, Complete(Event, new() { Consent = MetaConsent.Granted, Fbc = fbc, Fbp = "fb.1.x" }));

    [Fact]
    public void Repeated_suffixes_are_removed_as_from_other_events() =>
        Assert.Contains("\"fbc\":\"fb.1.1795000000000.Click.AQ\"", Complete(Event, new() { Consent = MetaConsent.Granted, Fbc = "fb.1.1795000000000.Click.AQ.AQQCAQIB" }), StringComparison.Ordinal);

    [Fact]
    public void Business_messaging_has_no_browser_data()
    {
        var messaging = Event.Replace("website", "business_messaging", StringComparison.Ordinal);

        Assert.Equal(messaging, Complete(messaging, Granted));
    }

    [Fact]
    public void Limited_data_use_is_added_unless_the_event_has_its_own()
    {
        var limited = new MetaEventContext { Consent = MetaConsent.LimitedDataUse(1, 1000) };
        var expected = Event.Replace("\"user_data\":{\"em\"", "\"data_processing_options\":[\"LDU\"],\"data_processing_options_country\":1,\"data_processing_options_state\":1000,\"user_data\":{\"em\"", StringComparison.Ordinal);

        Assert.Equal(expected, Complete(Event, limited));
        Assert.Equal(expected, Complete(expected, limited));
        Assert.Equal(expected, Complete(expected, new() { Consent = MetaConsent.Granted }));
    }

    private static MetaEventContext Granted => new() { Consent = MetaConsent.Granted, Fbc = Fbc, Fbp = Fbp };

    private static string Complete(string json, MetaEventContext context) => Encoding.UTF8.GetString(HeldEventJson.Complete(Encoding.UTF8.GetBytes(json), in context, Now));
}
