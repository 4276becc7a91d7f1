using System.Collections.Concurrent;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>A dataset whose requests hang costs the others nothing. For one that Meta refuses, see the isolation suite of the stores.</summary>
public class IsolationTests
{
    private const string Hanging = "777";

    [Fact]
    public async Task Seven_datasets_have_all_their_requests_while_the_eighth_hangs()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        var arrivals = new Arrivals();
        await using var graph = await FakeGraphServer.StartAsync(request => IsHanging(request) ? never.Task : Task.FromResult(arrivals.Accept(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            options.MaxBatchEvents = 10;
            options.Datasets["hanging"] = new() { DatasetId = Hanging, AccessToken = "token" };
            for (var i = 0; i < 6; i++)
                options.Datasets[$"shop-{i}"] = new() { DatasetId = $"888{i}", AccessToken = "token" };
        });
        for (var i = 0; i < 1_000; i++)
            await host.SendAsync(host.Client.ForDataset("hanging"), $"hanging-{i}");

        IMetaCapiClient[] others = [host.Client, .. Enumerable.Range(0, 6).Select(i => host.Client.ForDataset($"shop-{i}"))];
        for (var i = 0; i < 100; i++)
        {
            foreach (var (number, other) in others.Index())
                await host.SendAsync(other, $"{number}-{i}");
        }

        foreach (var other in others)
            Assert.Equal(0, (await other.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(700, arrivals.Count);
        never.SetResult(FakeGraphResponse.Accepted(10));
    }

    private static bool IsHanging(ReceivedRequest request) => request.Target.Contains($"/{Hanging}/", StringComparison.Ordinal);

    private sealed class Arrivals
    {
        private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

        public int Count => _ids.Count;

        public FakeGraphResponse Accept(ReceivedRequest request)
        {
            foreach (var id in request.EventIds)
                Assert.True(_ids.TryAdd(id, true));
            return FakeGraphServer.AcceptAll(request);
        }
    }
}
