using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class ContextIdentifierTests
{
    private static readonly MetaEventContext Visitor = Events.Granted with
    {
        Fbc = "fb.1.1554763741205.IwAR",
        Fbp = "fb.1.1558571054389.1098115397",
        ClientIpAddress = "93.184.216.34",
        ClientUserAgent = "Mozilla/5.0",
    };

    [Fact]
    public void The_context_adds_its_identifiers_behind_those_of_the_contract() =>
        Assert.Contains(
            "\"user_data\":{\"em\":\"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f\",\"fbc\":\"fb.1.1554763741205.IwAR\"," +
            "\"fbp\":\"fb.1.1558571054389.1098115397\",\"client_ip_address\":\"93.184.216.34\",\"client_user_agent\":\"Mozilla/5.0\"}",
            Events.Json(Events.Identified(), Visitor),
            StringComparison.Ordinal);

    [Fact]
    public void A_usable_value_of_the_contract_wins()
    {
        var userData = Events.UserData(writer => writer.Clear(UserDataKey.Fbp, "fb.2.1558571054389.7"), Visitor);

        Assert.Equal("fb.2.1558571054389.7", (string?)userData["fbp"]);
    }

    [Fact]
    public void An_unusable_value_of_the_contract_gives_way()
    {
        using var counts = new Counts();

        Assert.Equal(Visitor.Fbp, (string?)Events.UserData(writer => writer.Clear(UserDataKey.Fbp, "nonsense"), Visitor)["fbp"]);
        Assert.Equal(["fbp:invalid_format"], counts.Dropped);
    }

    [Fact]
    public void An_unusable_value_of_the_context_is_left_out_and_counted()
    {
        using var counts = new Counts();

        Assert.Null(Events.UserData(_ => { }, Visitor with { ClientIpAddress = "192.168.0.1" })["client_ip_address"]);
        Assert.Equal(["client_ip_address:not_public"], counts.Dropped);
    }

    [Fact]
    public void The_context_alone_identifies_a_visitor() =>
        Assert.True(Events.Send(Events.Of<Custom>(), Visitor, out _).IsAccepted);

    [Fact]
    public void Business_messaging_takes_nothing_of_a_browser()
    {
        var written = Events.Parsed(Events.Of<Messaging>(inUserData: writer => writer.Clear(UserDataKey.PageId, "7")), Visitor);

        Assert.Equal("""{"page_id":"7"}""", written["user_data"]!.ToJsonString());
    }
}
