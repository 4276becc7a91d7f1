namespace Capi.EventsManager.Tests.Storage;

public class DuplicateComparisonTests
{
    [Theory]
    [InlineData("custom_data.value", "43")]
    [InlineData("custom_data.currency", "\"USD\"")]
    public async Task A_repeated_ID_with_another_value_gets_a_warning(string path, string json)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.Contains($"has another {path}.", Assert.Single(response.Messages), StringComparison.Ordinal);
        Assert.Equal(response.Messages, server.Manager.Requests[0].Warnings);
    }

    [Theory]
    [InlineData("custom_data.value", "42.50")]
    [InlineData("custom_data.currency", "\"eur\"")]
    [InlineData("custom_data.currency", "\"EUR\"")]
    [InlineData("custom_data.order_id", "\"4711\"")]
    [InlineData("event_id", "\"order-2\"")]
    public async Task An_equal_or_additional_value_gets_no_warning(string path, string json)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        var response = await server.SendAsync(server.CreatePurchase().With(path, json));

        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("42.50", 0)]
    [InlineData("41.50", 1)]
    public async Task The_browser_half_is_compared_too(string value, int warnings)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase());

        await server.Client.GetAsync($"/tr/?id={TestServer.Dataset}&ev=Purchase&eid=order-1&cd[value]={value}&cd[currency]=EUR");

        Assert.Equal(2, Assert.Single(server.Manager.Events).SourceCount);
        Assert.Equal(warnings, server.Manager.Requests[0].Warnings.Count);
    }
}
