using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class BusinessMessagingTests
{
    [Theory]
    [InlineData("messenger", """{"page_id":"1","page_scoped_user_id":"2"}""")]
    [InlineData("instagram", """{"ig_account_id":"1","ig_sid":"2"}""")]
    [InlineData("whatsapp", """{"page_id":"1","ctwa_clid":"Aff-n8ZT"}""")]
    [InlineData("whatsapp", """{"whatsapp_business_account_id":1,"ctwa_clid":"Aff-n8ZT"}""")]
    public async Task An_event_with_the_ids_of_its_channel_gets_no_message(string channel, string userData)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateEvent(server, channel, userData));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("messenger", """{"page_scoped_user_id":"2"}""", 2804069, "page_id")]
    [InlineData("messenger", """{"page_id":" ","page_scoped_user_id":"2"}""", 2804069, "page_id")]
    [InlineData("messenger", """{"page_id":"1"}""", null, "page_scoped_user_id")]
    [InlineData("instagram", """{"ig_sid":"2"}""", 2804079, "ig_account_id")]
    [InlineData("instagram", """{"instagram_business_account_id":"1","ig_sid":"2"}""", 2804079, "ig_account_id")]
    [InlineData("instagram", """{"ig_account_id":"1"}""", null, "ig_sid")]
    [InlineData("whatsapp", """{"ctwa_clid":"Aff-n8ZT"}""", 2804116, "page_id")]
    [InlineData("whatsapp", """{"page_id":"1"}""", null, "ctwa_clid")]
    public async Task A_missing_id_of_the_channel_is_rejected(string channel, string userData, int? subcode, string key)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateEvent(server, channel, userData));

        Assert.Equal("data/0/user_data/" + key, response.BlamedField);
        Assert.Equal(subcode, response.Subcode);
    }

    [Theory]
    [InlineData("messaging_channel", null, null)]
    [InlineData("messaging_channel", "\"WhatsApp\"", null)]
    [InlineData("messaging_channel", "\"sms\"", null)]
    [InlineData("messaging_channel", "7", null)]
    [InlineData("event_name", "\"Lead\"", 2804066)]
    [InlineData("event_name", "\"purchase\"", 2804066)]
    [InlineData("user_data.fbp", "\"fb.1.1554763741205.1098115397\"", 2804064)]
    [InlineData("user_data.fbc", "\"fb.1.1554763741205.AbCdEf\"", 2804064)]
    [InlineData("user_data.client_ip_address", "\"203.0.113.7\"", 2804064)]
    [InlineData("user_data.client_user_agent", "\"Mozilla/5.0\"", 2804064)]
    public async Task A_parameter_not_allowed_in_business_messaging_is_rejected(string path, string? json, int? subcode)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateMessengerEvent(server).With(path, json));

        Assert.Equal("data/0/" + path.Replace('.', '/'), response.BlamedField);
        Assert.Equal(subcode, response.Subcode);
        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [InlineData("event_name", "\"QualifiedLead\"")]
    [InlineData("event_source_url", "\"\"")]
    [InlineData("event_source_url", "\"https://shop.example/\"")]
    [InlineData("referrer_url", "\"https://shop.example/\"")]
    [InlineData("user_data.em", $"\"{SampleHashes.A}\"")]
    public async Task A_near_miss_is_accepted(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateMessengerEvent(server).With(path, json));

        Assert.True(response.IsAccepted, response.Body);
    }

    [Fact]
    public async Task The_chat_action_source_has_no_messaging_requirements()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With("action_source", "\"chat\"").With("event_name", "\"Lead\""));

        Assert.True(response.IsAccepted, response.Body);
    }

    private static JsonObject CreateMessengerEvent(TestServer server) => CreateEvent(server, "messenger", """{"page_id":"1","page_scoped_user_id":"2"}""");

    private static JsonObject CreateEvent(TestServer server, string channel, string userData) => server.CreatePurchase()
        .With("action_source", "\"business_messaging\"")
        .With("messaging_channel", $"\"{channel}\"")
        .With("event_source_url", null)
        .With("user_data", userData);
}
