using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Tests.Deduplication;

public class NearMissTests
{
    private const string Fbp = "fb.1.1554763741205.1098115397";

    [Theory]
    [InlineData($"ev=Purchase&eid=random-77&cd[order_id]=4711&fbp={Fbp}", NearMissKind.IdDiffers, "Same order_id and fbp, different event_id: the browser made its own ID.")]
    [InlineData($"ev=Purchase&eid=random-77&fbp={Fbp}", NearMissKind.IdDiffers, "Same fbp, different event_id")]
    [InlineData("ev=Purchase&eid=4711&cd[order_id]=4711", NearMissKind.IdDiffers, "the server made its own ID")]
    [InlineData("ev=Purchase&eid=ORDER-1", NearMissKind.IdDiffers, "upper and lower case")]
    [InlineData("ev=Purchase&eid=%20order-1", NearMissKind.IdDiffers, "upper and lower case or in spaces")]
    [InlineData("ev=Purchase&cd[order_id]=4711", NearMissKind.IdMissing, "the browser half has no event_id")]
    [InlineData("ev=purchase&eid=order-1", NearMissKind.NameDiffers, "different event_name (upper and lower case)")]
    [InlineData("ev=OrderPaid&eid=order-1", NearMissKind.NameDiffers, "Same event_id, different event_name:")]
    public async Task A_browser_half_with_another_key_is_a_near_miss(string fields, NearMissKind kind, string explanation)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("custom_data.order_id", "\"4711\""));

        await server.SendPixelAsync(fields);

        var near = Assert.Single(server.Manager.GetDeduplication().NearMisses);
        Assert.Equal(kind, near.Kind);
        Assert.Contains(explanation, near.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_dataset_is_a_near_miss()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        await server.SendPixelAsync("ev=Purchase&eid=order-1", dataset: "42");

        Assert.Equal("dataset", Assert.Single(server.Manager.GetDeduplication().NearMisses).DifferingParameter);
    }

    [Fact]
    public async Task The_same_key_after_48_hours_is_a_near_miss()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        server.Clock.Advance(TimeSpan.FromHours(49));
        await server.SendPixelAsync("ev=Purchase&eid=order-1");

        Assert.Equal(NearMissKind.OutsideWindow, Assert.Single(server.Manager.GetDeduplication().NearMisses).Kind);
    }

    [Fact]
    public async Task A_server_half_without_event_id_is_a_near_miss()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase(null));

        await server.SendPixelAsync($"ev=Purchase&eid=order-1&fbp={Fbp}");

        Assert.Contains("the server half has no event_id", Assert.Single(server.Manager.GetDeduplication().NearMisses).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ev=Purchase&eid=order-1")]
    [InlineData("ev=Purchase&eid=order-2")]
    [InlineData($"ev=Purchase&eid=order-2&cd[order_id]=4712&fbp={Fbp}")]
    [InlineData($"ev=Lead&eid=order-2&fbp={Fbp}")]
    [InlineData("ev=Purchase&eid=order-2&fbp=fb.1.1554763741205.999")]
    [InlineData("ev=Purchase")]
    public async Task A_merged_event_and_another_action_are_none(string fields)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("custom_data.order_id", "\"4711\""));

        await server.SendPixelAsync(fields);

        Assert.Empty(server.Manager.GetDeduplication().NearMisses);
    }

    [Fact]
    public async Task The_same_action_of_a_visitor_an_hour_later_is_none()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreateEvent("PageView", "a"));

        server.Clock.Advance(TimeSpan.FromHours(1));
        await server.SendPixelAsync($"ev=PageView&eid=b&fbp={Fbp}");

        Assert.Empty(server.Manager.GetDeduplication().NearMisses);
    }

    [Fact]
    public async Task Each_event_is_part_of_one_near_miss_at_most()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreateEvent("PageView", "a"), server.CreateEvent("PageView", "b"));

        await server.SendPixelAsync($"ev=PageView&eid=c&fbp={Fbp}");

        Assert.Single(server.Manager.GetDeduplication().NearMisses);
    }

    [Fact]
    public async Task Hidden_order_numbers_are_not_equal()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("custom_data.order_id", "\"jane@shop.example\"").With("user_data.fbp", null));

        await server.SendPixelAsync("ev=Purchase&eid=x&cd[order_id]=john@shop.example");

        Assert.Empty(server.Manager.GetDeduplication().NearMisses);
    }
}
