using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Runtime.Tests.Delivery.Configuration;

public class DatasetTests
{
    [Fact]
    public async Task Each_dataset_uses_its_own_id_and_token()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, AddGermany);

        await host.SendAsync("order-1");
        await host.SendAsync(host.Client.ForDataset("shop-de"), "order-2");

        var requests = new[] { await graph.ReadRequestAsync(), await graph.ReadRequestAsync() }.OrderBy(request => request.EventIds[0]).ToArray();
        Assert.Equal(("/v27.0/1234567890/events", "Bearer " + ClientHost.Token, "order-1"), (requests[0].Target, requests[0].Token, requests[0].EventIds.Single()));
        Assert.Equal(("/v27.0/49/events", "Bearer token-de", "order-2"), (requests[1].Target, requests[1].Token, requests[1].EventIds.Single()));
    }

    [Fact]
    public async Task A_hanging_dataset_does_not_block_the_others()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(request =>
            request.Target.Contains("/49/", StringComparison.Ordinal) ? never.Task : Task.FromResult(FakeGraphServer.AcceptAll(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            AddGermany(options);
            options.MaxQueueBytes = TestEvent.SmallestQueueBytes;
        });
        var germany = host.Client.ForDataset("SHOP-de");

        await host.SendAsync(germany, "order-1", TestEvent.LargePadding);
        await graph.ReadRequestAsync();
        Assert.Equal(EnqueueResult.QueueFull, await host.SendAsync(germany, "order-2", TestEvent.LargePadding, cancellationToken: new(canceled: true)));

        for (var i = 0; i < 5; i++)
        {
            Assert.True((await host.SendAsync($"home-{i}")).IsAccepted);
            Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        }

        Assert.Equal(1, (await germany.FlushAsync(new(canceled: true))).Pending);
        never.SetResult(FakeGraphResponse.Accepted(1));
    }

    [Fact]
    public async Task An_unknown_alias_is_rejected_without_echoing_it()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address);

        var exception = Assert.Throws<ArgumentException>(() => host.Client.ForDataset("shop-xx"));

        Assert.StartsWith("No dataset with this alias is configured.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("shop-xx", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_be_injected_by_alias()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, AddGermany);

        await host.SendAsync(host.Services.GetRequiredKeyedService<IMetaCapiClient>("shop-de"), "order-1");

        Assert.Equal("/v27.0/49/events", (await graph.ReadRequestAsync()).Target);
        Assert.Throws<ArgumentException>(() => host.Services.GetRequiredKeyedService<IMetaCapiClient>("shop-xx"));
    }

    [Fact]
    public async Task The_injected_client_uses_the_configured_default_dataset()
    {
        await using var graph = await FakeGraphServer.StartAsync(FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            AddGermany(options);
            options.DefaultDataset = "shop-de";
        });

        await host.SendAsync("order-1");

        Assert.Equal("/v27.0/49/events", (await graph.ReadRequestAsync()).Target);
    }

    private static void AddGermany(MetaCapiOptions options) =>
        options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = "token-de" };
}
