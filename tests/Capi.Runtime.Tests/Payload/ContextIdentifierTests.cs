using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class ContextIdentifierTests
{
    private static readonly MetaEventContext Visitor = TestEvents.GrantedContext with
    {
        Fbc = "fb.1.1795132800000.IwAR",
        Fbp = "fb.1.1558571054389.1098115397",
        ClientIpAddress = "93.184.216.34",
        ClientUserAgent = "Mozilla/5.0",
    };

    [Fact]
    public void The_context_adds_its_identifiers_after_those_of_the_contract() =>
        Assert.Contains(
            "\"user_data\":{\"em\":\"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f\",\"fbc\":\"fb.1.1795132800000.IwAR\"," +
            "\"fbp\":\"fb.1.1558571054389.1098115397\",\"client_ip_address\":\"93.184.216.34\",\"client_user_agent\":\"Mozilla/5.0\"}",
            TestEvents.SerializeToJson(TestEvents.CreateIdentified(), Visitor),
            StringComparison.Ordinal);

    [Fact]
    public void A_usable_value_of_the_contract_overrides_the_context()
    {
        var userData = TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.Fbp, "fb.2.1558571054389.7"), Visitor);

        Assert.Equal("fb.2.1558571054389.7", (string?)userData["fbp"]);
    }

    [Fact]
    public void An_unusable_value_of_the_contract_falls_back_to_the_context()
    {
        using var metrics = new MetricsRecorder();

        Assert.Equal(Visitor.Fbp, (string?)TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.Fbp, "nonsense"), Visitor)["fbp"]);
        Assert.Equal(["fbp:invalid_format"], metrics.DroppedValues);
    }

    [Fact]
    public void An_unusable_value_of_the_context_is_dropped_and_counted()
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeUserData(_ => { }, Visitor with { ClientIpAddress = "192.168.0.1" })["client_ip_address"]);
        Assert.Equal(["client_ip_address:not_public"], metrics.DroppedValues);
    }

    [Theory]
    [InlineData("::ffff:93.184.216.34", "93.184.216.34")]
    [InlineData("93.184.216.34:51234", "93.184.216.34")]
    [InlineData("[2606:2800:220:1:0:0:0:1]:443", "2606:2800:220:1::1")]
    [InlineData("2606:2800:220:1::1", "2606:2800:220:1::1")]
    public void An_address_of_a_stored_context_is_sent_in_its_canonical_form(string stored, string sent) =>
        Assert.Equal(sent, (string?)TestEvents.SerializeUserData(_ => { }, Visitor with { ClientIpAddress = stored })["client_ip_address"]);

    [Theory]
    [InlineData("fb.1.1554763741205.IwAR")]
    [InlineData("fb.1.1795132800.IwAR")]
    [InlineData("fb.1.1895132800000.IwAR")]
    public void An_expired_click_of_a_stored_context_is_dropped_and_counted(string fbc)
    {
        using var metrics = new MetricsRecorder();

        Assert.Null(TestEvents.SerializeUserData(_ => { }, Visitor with { Fbc = fbc })["fbc"]);
        Assert.Equal(Visitor.Fbc, (string?)TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.Fbc, fbc), Visitor)["fbc"]);
        Assert.Equal(["fbc:expired", "fbc:expired"], metrics.DroppedValues);
    }

    [Fact]
    public void The_context_alone_is_sufficient_customer_information() =>
        Assert.True(TestEvents.Serialize(TestEvents.Create<Custom>(), Visitor, out _).IsAccepted);

    [Fact]
    public void Business_messaging_uses_no_browser_identifiers()
    {
        var written = TestEvents.SerializeToJsonObject(TestEvents.Create<Messaging>(writeUserData: writer => writer.WriteClear(UserDataKey.PageId, "7")), Visitor);

        Assert.Equal("""{"page_id":"7"}""", written["user_data"]!.ToJsonString());
    }
}
