using System.Net;
using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class WriteClearTests
{
    private const string Fbp = "fb.1.1558571054389.1098115397";

    [Fact]
    public void Text_is_written_unchanged()
    {
        var userData = TestEvents.SerializeUserData(writer =>
        {
            writer.WriteClear(UserDataKey.Fbp, Fbp);
            writer.WriteClear(UserDataKey.ClientUserAgent, " Mozilla/5.0 (\"ü\") ");
        });

        Assert.Equal(Fbp, (string?)userData["fbp"]);
        Assert.Equal(" Mozilla/5.0 (\"ü\") ", (string?)userData["client_user_agent"]);
    }

    [Fact]
    public void Text_is_trimmed_where_Meta_trims_it() =>
        Assert.Equal("AB-1", (string?)TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.SubscriptionId, " AB-1 "))["subscription_id"]);

    [Theory]
    [InlineData("93.184.216.34", "93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", "2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946%7", "2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("::ffff:93.184.216.34", "93.184.216.34")]
    public void An_address_is_written_without_scope_and_mapping(string address, string expected) =>
        Assert.Equal(expected, (string?)TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.ClientIpAddress, IPAddress.Parse(address)))["client_ip_address"]);

    [Theory]
    [InlineData("10.0.0.1", "not_public")]
    [InlineData("::ffff:10.0.0.1", "not_public")]
    [InlineData("fe80::1%3", "not_public")]
    [InlineData("::1", "not_public")]
    public void An_address_that_is_not_public_is_dropped(string address, string reason)
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.ClientIpAddress, IPAddress.Parse(address))));
        Assert.Equal([$"client_ip_address:{reason}"], metrics.DroppedValues);
    }

    [Theory]
    [InlineData(UserDataKey.ClientIpAddress, "93.184.216.34:https", "client_ip_address:invalid_format")]
    [InlineData(UserDataKey.Fbp, "fb.1.x.1", "fbp:invalid_format")]
    [InlineData(UserDataKey.Fbc, "", "fbc:empty")]
    [InlineData(UserDataKey.LeadId, "123", "lead_id:invalid_format")]
    public void A_value_of_invalid_format_is_dropped_and_counted_once(UserDataKey key, string value, string counted)
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteClear(key, value)));
        Assert.Equal([counted], metrics.DroppedValues);
    }

    [Fact]
    public void A_lone_surrogate_is_dropped_and_counted_once()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.ClientUserAgent, "Mozilla\uDC00")));
        Assert.Equal(["client_user_agent:invalid_text"], metrics.DroppedValues);
    }

    [Fact]
    public void An_identifier_that_must_be_hashed_is_never_written_in_clear()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.FirstName, "Mary")));
        Assert.Equal(["fn:invalid_format"], metrics.DroppedValues);
    }

    [Fact]
    public void An_external_id_may_be_written_in_clear() =>
        Assert.Equal("User-42", (string?)TestEvents.SerializeUserData(writer => writer.WriteClear(UserDataKey.ExternalId, "User-42"))["external_id"]);

    [Fact]
    public void Numbers_and_Guids_are_written_as_text()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var userData = TestEvents.SerializeUserData(writer =>
        {
            writer.WriteClear(UserDataKey.LeadId, 1234567890123456L);
            writer.WriteClear(UserDataKey.FbLoginId, 42UL);
            writer.WriteClear(UserDataKey.AnonId, id);
            writer.WriteClear(UserDataKey.PageId, new Uri("https://shop.example/ä"));
        });

        Assert.Equal("""{"lead_id":"1234567890123456","fb_login_id":"42","anon_id":"0f8fad5b-d9cb-469f-a165-70867728950e","page_id":"https://shop.example/\u00E4"}""", userData.ToJsonString());
    }

    [Fact]
    public void Nulls_are_omitted_and_the_empty_Guid_is_dropped()
    {
        using var metrics = new MetricsRecorder();

        Assert.Empty(TestEvents.SerializeUserData(writer =>
        {
            writer.WriteClear(UserDataKey.AnonId, (string?)null);
            writer.WriteClear(UserDataKey.AnonId, (Guid?)null);
            writer.WriteClear(UserDataKey.LeadId, (long?)null);
            writer.WriteClear(UserDataKey.LeadId, (ulong?)null);
            writer.WriteClear(UserDataKey.ClientIpAddress, (IPAddress?)null);
            writer.WriteClear(UserDataKey.PageId, (Uri?)null);
            writer.WriteClear(UserDataKey.AnonId, Guid.Empty);
        }));
        Assert.Equal(["anon_id:empty"], metrics.DroppedValues);
    }
}
