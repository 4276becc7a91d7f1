namespace Capi.EventsManager.Tests.Graph;

public class EventWarningTests
{
    [Fact]
    public async Task A_valid_event_is_accepted_without_messages()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase("a"), server.CreatePurchase("b"));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Equal(2, response.Json.GetProperty("events_received").GetInt32());
        Assert.Empty(response.Messages);
        Assert.NotEqual("", response.Json.GetProperty("fbtrace_id").GetString());
    }

    [Theory]
    [InlineData("event_source_url", null, "data[0].event_source_url is required")]
    [InlineData("user_data.client_user_agent", null, "data[0].user_data.client_user_agent is required")]
    [InlineData("event_name", "\"purchase\"", "is a custom event when written like this; the standard event is Purchase")]
    [InlineData("event_id", null, "data[0].event_id is missing")]
    [InlineData("user_data.email", "\"john@canary.example\"", "data[0].user_data.email is not a customer information parameter")]
    [InlineData("user_data.john@canary", "\"x\"", "(name hidden)")]
    [InlineData("user_data.ph", "\"\"", "data[0].user_data.ph is empty")]
    [InlineData("user_data.ph", $"[\"{SampleHashes.A}\",\"{SampleHashes.Md5}\"]", "data[0].user_data.ph is an MD5 hash")]
    [InlineData("user_data.external_id", $"\"{SampleHashes.Md5}\"", "data[0].user_data.external_id looks like an MD5 hash; Meta expects it in clear or as SHA-256.")]
    [InlineData("user_data.external_id", $"[\"customer-7\",\"{SampleHashes.Md5}\"]", "data[0].user_data.external_id looks like an MD5 hash")]
    [InlineData("user_data.ph", $"\"{SampleHashes.EmptyString}\"", "data[0].user_data.ph is the hash of the empty string")]
    [InlineData("user_data.client_ip_address", "\"192.168.1.7\"", "data[0].user_data.client_ip_address is a private address")]
    [InlineData("user_data.client_ip_address", "\"::ffff:10.0.0.1\"", "data[0].user_data.client_ip_address is a private address")]
    [InlineData("custom_data.value", "\"12\"", "data[0].custom_data.value is a string")]
    [InlineData("custom_data.content_ids", "[\"sku-1\"]", "data[0].custom_data.content_type is missing")]
    [InlineData("custom_data.contents", "[{\"id\":7,\"quantity\":1}]", "data[0].custom_data.content_type is missing")]
    [InlineData("custom_data.content_type", "\"Product\"", "data[0].custom_data.content_type should be product or product_group")]
    [InlineData("custom_data.num_items", "\"3\"", "data[0].custom_data.num_items is a string")]
    [InlineData("custom_data.value", "-1", "data[0].custom_data.value is negative")]
    public async Task Each_problem_gets_one_warning(string path, string? json, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(expected, Assert.Single(response.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", response.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(response.Messages, server.Manager.Requests[0].Warnings);
    }

    [Theory]
    [InlineData("action_source", "\"other\"")]
    [InlineData("event_name", "\"PurchaseAgain\"")]
    [InlineData("user_data.client_ip_address", "\"172.32.0.1\"")]
    [InlineData("user_data.external_id", $"\"{SampleHashes.A}\"")]
    [InlineData("user_data.external_id", $"\"{SampleHashes.Md5}0\"")]
    [InlineData("custom_data.value", "0")]
    [InlineData("custom_data.num_items", "3")]
    [InlineData("custom_data.content_ids", "[]")]
    [InlineData("custom_data.content_type", "\"product_group\"")]
    public async Task A_near_miss_gets_no_warning(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Fact]
    public async Task A_large_batch_gets_at_most_100_warnings()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync([.. Enumerable.Range(0, 300).Select(_ => server.CreatePurchase(null))]);

        Assert.Equal(100, response.Messages.Length);
    }
}
