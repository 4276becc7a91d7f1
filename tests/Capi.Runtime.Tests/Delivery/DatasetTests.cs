using Microsoft.Extensions.DependencyInjection;

namespace Capi.Tests.Delivery;

public class DatasetTests
{
    [Fact]
    public async Task Each_dataset_is_sent_to_with_its_own_id_and_token()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, AddGermany);

        await shop.SendAsync("order-1");
        await shop.SendAsync(shop.Client.ForDataset("shop-de"), "order-2");

        var requests = new[] { await graph.NextAsync(), await graph.NextAsync() }.OrderBy(request => request.EventIds[0]).ToArray();
        Assert.Equal(("/v26.0/1234567890/events", "Bearer " + Shop.Token, "order-1"), (requests[0].Target, requests[0].Token, requests[0].EventIds.Single()));
        Assert.Equal(("/v26.0/49/events", "Bearer token-de", "order-2"), (requests[1].Target, requests[1].Token, requests[1].EventIds.Single()));
    }

    [Fact]
    public async Task A_dataset_that_hangs_stops_no_other()
    {
        var never = new TaskCompletionSource<GraphReply>();
        await using var graph = await FakeGraph.StartAsync(request =>
            request.Target.Contains("/49/", StringComparison.Ordinal) ? never.Task : Task.FromResult(FakeGraph.TakeAll(request)));
        await using var shop = await Shop.OpenAsync(graph.Address, options =>
        {
            AddGermany(options);
            options.MaxQueueBytes = Probe.LargeCost;
        });
        var germany = shop.Client.ForDataset("SHOP-de");

        await shop.SendAsync(germany, "order-1", Probe.LargePadding);
        await graph.NextAsync();
        Assert.Equal(EnqueueResult.Full, await shop.SendAsync(germany, "order-2", Probe.LargePadding, cancellationToken: new(canceled: true)));

        for (var i = 0; i < 5; i++)
        {
            Assert.True((await shop.SendAsync($"home-{i}")).IsAccepted);
            Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
        }

        Assert.Equal(1, (await germany.FlushAsync(new(canceled: true))).Pending);
        never.SetResult(GraphReply.Took(1));
    }

    [Fact]
    public async Task An_unknown_alias_is_refused_without_repeating_it()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        var exception = Assert.Throws<ArgumentException>(() => shop.Client.ForDataset("shop-xx"));

        Assert.StartsWith("No dataset of this alias is configured.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("shop-xx", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_be_injected_by_alias()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, AddGermany);

        await shop.SendAsync(shop.Services.GetRequiredKeyedService<IMetaCapiClient>("shop-de"), "order-1");

        Assert.Equal("/v26.0/49/events", (await graph.NextAsync()).Target);
        Assert.Throws<ArgumentException>(() => shop.Services.GetRequiredKeyedService<IMetaCapiClient>("shop-xx"));
    }

    [Fact]
    public async Task The_named_default_dataset_is_the_injected_clients()
    {
        await using var graph = await FakeGraph.StartAsync(FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options =>
        {
            AddGermany(options);
            options.DefaultDataset = "shop-de";
        });

        await shop.SendAsync("order-1");

        Assert.Equal("/v26.0/49/events", (await graph.NextAsync()).Target);
    }

    private static void AddGermany(MetaCapiOptions options) =>
        options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = "token-de" };
}
