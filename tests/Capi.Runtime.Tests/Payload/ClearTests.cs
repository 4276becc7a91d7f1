using System.Net;
using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class ClearTests
{
    private const string Fbp = "fb.1.1558571054389.1098115397";

    [Fact]
    public void Text_travels_byte_for_byte()
    {
        var userData = Events.UserData(writer =>
        {
            writer.Clear(UserDataKey.Fbp, Fbp);
            writer.Clear(UserDataKey.ClientUserAgent, " Mozilla/5.0 (\"ü\") ");
        });

        Assert.Equal(Fbp, (string?)userData["fbp"]);
        Assert.Equal(" Mozilla/5.0 (\"ü\") ", (string?)userData["client_user_agent"]);
    }

    [Fact]
    public void Where_Meta_trims_so_do_we() =>
        Assert.Equal("AB-1", (string?)Events.UserData(writer => writer.Clear(UserDataKey.SubscriptionId, " AB-1 "))["subscription_id"]);

    [Theory]
    [InlineData("93.184.216.34", "93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", "2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946%7", "2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("::ffff:93.184.216.34", "93.184.216.34")]
    public void An_address_is_written_without_scope_and_mapping(string address, string expected) =>
        Assert.Equal(expected, (string?)Events.UserData(writer => writer.Clear(UserDataKey.ClientIpAddress, IPAddress.Parse(address)))["client_ip_address"]);

    [Theory]
    [InlineData("10.0.0.1", "not_public")]
    [InlineData("::ffff:10.0.0.1", "not_public")]
    [InlineData("fe80::1%3", "not_public")]
    [InlineData("::1", "not_public")]
    public void An_address_no_visitor_has_is_dropped(string address, string reason)
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Clear(UserDataKey.ClientIpAddress, IPAddress.Parse(address))));
        Assert.Equal([$"client_ip_address:{reason}"], counts.Dropped);
    }

    [Theory]
    [InlineData(UserDataKey.ClientIpAddress, "93.184.216.34:443", "client_ip_address:invalid_format")]
    [InlineData(UserDataKey.Fbp, "fb.1.x.1", "fbp:invalid_format")]
    [InlineData(UserDataKey.Fbc, "", "fbc:empty")]
    [InlineData(UserDataKey.LeadId, "123", "lead_id:invalid_format")]
    public void A_value_of_the_wrong_form_is_left_out_and_counted_once(UserDataKey key, string value, string counted)
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Clear(key, value)));
        Assert.Equal([counted], counts.Dropped);
    }

    [Fact]
    public void A_lone_surrogate_is_left_out_and_counted_once()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Clear(UserDataKey.ClientUserAgent, "Mozilla\uDC00")));
        Assert.Equal(["client_user_agent:invalid_text"], counts.Dropped);
    }

    [Fact]
    public void An_identifier_that_must_be_hashed_never_leaves_in_clear()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer => writer.Clear(UserDataKey.FirstName, "Mary")));
        Assert.Equal(["fn:invalid_format"], counts.Dropped);
    }

    [Fact]
    public void An_external_id_may_leave_in_clear_because_hashing_it_is_only_advice() =>
        Assert.Equal("User-42", (string?)Events.UserData(writer => writer.Clear(UserDataKey.ExternalId, "User-42"))["external_id"]);

    [Fact]
    public void Numbers_and_Guids_are_written_as_text()
    {
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var userData = Events.UserData(writer =>
        {
            writer.Clear(UserDataKey.LeadId, 1234567890123456L);
            writer.Clear(UserDataKey.FbLoginId, 42UL);
            writer.Clear(UserDataKey.AnonId, id);
            writer.Clear(UserDataKey.PageId, new Uri("https://shop.example/ä"));
        });

        Assert.Equal("""{"lead_id":"1234567890123456","fb_login_id":"42","anon_id":"0f8fad5b-d9cb-469f-a165-70867728950e","page_id":"https://shop.example/\u00E4"}""", userData.ToJsonString());
    }

    [Fact]
    public void Nulls_are_absent_and_the_empty_Guid_is_nobody()
    {
        using var counts = new Counts();

        Assert.Empty(Events.UserData(writer =>
        {
            writer.Clear(UserDataKey.AnonId, (string?)null);
            writer.Clear(UserDataKey.AnonId, (Guid?)null);
            writer.Clear(UserDataKey.LeadId, (long?)null);
            writer.Clear(UserDataKey.LeadId, (ulong?)null);
            writer.Clear(UserDataKey.ClientIpAddress, (IPAddress?)null);
            writer.Clear(UserDataKey.PageId, (Uri?)null);
            writer.Clear(UserDataKey.AnonId, Guid.Empty);
        }));
        Assert.Equal(["anon_id:empty"], counts.Dropped);
    }
}
