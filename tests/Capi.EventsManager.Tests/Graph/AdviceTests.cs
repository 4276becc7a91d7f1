namespace Capi.EventsManager.Tests.Graph;

public class AdviceTests
{
    [Fact]
    public async Task A_good_event_gets_a_receipt_without_messages()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(server.Purchase("a"), server.Purchase("b"));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Equal(2, answer.Json.GetProperty("events_received").GetInt32());
        Assert.Empty(answer.Messages);
        Assert.NotEqual("", answer.Json.GetProperty("fbtrace_id").GetString());
    }

    [Theory]
    [InlineData("event_source_url", null, "data[0].event_source_url is required")]
    [InlineData("user_data.client_user_agent", null, "data[0].user_data.client_user_agent is required")]
    [InlineData("event_name", "\"purchase\"", "written like this, it is a custom event; the standard event is Purchase")]
    [InlineData("event_id", null, "data[0].event_id is missing")]
    [InlineData("user_data.email", "\"john@canary.example\"", "data[0].user_data.email is not a customer information parameter")]
    [InlineData("user_data.john@canary", "\"x\"", "(name hidden)")]
    [InlineData("user_data.ph", "\"\"", "data[0].user_data.ph is empty")]
    [InlineData("user_data.ph", $"[\"{Hash.A}\",\"{Hash.Md5}\"]", "data[0].user_data.ph is an MD5 hash")]
    [InlineData("user_data.external_id", $"\"{Hash.Md5}\"", "data[0].user_data.external_id looks like an MD5 hash; Meta expects it in clear or as SHA-256.")]
    [InlineData("user_data.external_id", $"[\"customer-7\",\"{Hash.Md5}\"]", "data[0].user_data.external_id looks like an MD5 hash")]
    [InlineData("user_data.madid", $"\"{Hash.Md5}\"", "data[0].user_data.madid looks like an MD5 hash; Meta expects it in clear.")]
    [InlineData("user_data.ph", $"\"{Hash.OfNothing}\"", "data[0].user_data.ph is the hash of the empty string")]
    [InlineData("user_data.client_ip_address", "\"192.168.1.7\"", "data[0].user_data.client_ip_address is a private address")]
    [InlineData("user_data.client_ip_address", "\"::ffff:10.0.0.1\"", "data[0].user_data.client_ip_address is a private address")]
    [InlineData("custom_data.value", "\"12\"", "data[0].custom_data.value is a string")]
    [InlineData("custom_data.content_ids", "[\"sku-1\"]", "data[0].custom_data.content_type is missing")]
    [InlineData("custom_data.contents", "[{\"id\":7,\"quantity\":1}]", "data[0].custom_data.content_type is missing")]
    [InlineData("custom_data.content_type", "\"Product\"", "data[0].custom_data.content_type should be product or product_group")]
    [InlineData("custom_data.num_items", "\"3\"", "data[0].custom_data.num_items is a string")]
    [InlineData("custom_data.value", "-1", "data[0].custom_data.value is negative")]
    public async Task What_could_be_better_is_said_in_one_message(string path, string? json, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(server.Purchase().With(path, json));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Contains(expected, Assert.Single(answer.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(answer.Messages, server.Manager.Requests[0].Warnings);
    }

    [Theory]
    [InlineData("action_source", "\"other\"")]
    [InlineData("event_name", "\"PurchaseAgain\"")]
    [InlineData("user_data.client_ip_address", "\"172.32.0.1\"")]
    [InlineData("user_data.external_id", $"\"{Hash.A}\"")]
    [InlineData("user_data.external_id", $"\"{Hash.Md5}0\"")]
    [InlineData("user_data.madid", "\"38400000-8cf0-11bd-b23e-10b96e40000d\"")]
    [InlineData("custom_data.value", "0")]
    [InlineData("custom_data.num_items", "3")]
    [InlineData("custom_data.content_ids", "[]")]
    [InlineData("custom_data.content_type", "\"product_group\"")]
    public async Task A_near_miss_gets_no_message(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(server.Purchase().With(path, json));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Empty(answer.Messages);
    }

    [Fact]
    public async Task A_large_batch_gets_at_most_a_hundred_messages()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync([.. Enumerable.Range(0, 300).Select(_ => server.Purchase(null))]);

        Assert.Equal(100, answer.Messages.Length);
    }
}
