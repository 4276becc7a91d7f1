using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery;

/// <summary>Events that are erased while their batch is under way.</summary>
public class ErasureTests
{
    [Fact]
    public async Task An_event_that_is_erased_while_its_request_fails_is_not_sent_again()
    {
        var answer = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Contains("erased") ? answer.Task : Task.FromResult(FakeGraphServer.AcceptAll(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1));
        await host.SendAsync("kept");
        await host.SendAsync("erased");
        var flushed = host.Client.FlushAsync();
        Assert.Equal(["kept", "erased"], (await graph.ReadRequestAsync()).EventIds);

        Assert.Equal(0, await EraseAsync(host, "erased"));
        answer.SetResult(FakeGraphResponse.Html(503));

        Assert.Equal(["kept"], (await graph.ReadRequestAsync()).EventIds);
        var result = await flushed;
        Assert.Equal((1, 1, 0), (result.Delivered, result.Failed, result.Pending));
    }

    [Fact]
    public async Task Waiting_events_are_counted_and_a_flush_does_not_wait_for_them()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(401, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.MaxBatchEvents, options.MaxRequestsInFlight) = (1, 1));
        await host.SendAsync("first");
        await graph.ReadRequestAsync();
        await host.SendAsync("second");
        await host.SendAsync("third");

        Assert.Equal(1, await EraseAsync(host, "third"));

        Assert.Equal(0, await EraseAsync(host, "third"));
        Assert.Equal(2, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task Events_of_a_lost_lease_are_not_sent_by_this_process()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var store = new LeasedStore(clock);
        var answer = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(_ => answer.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock, services: services => services.AddSingleton<IEventStore>(store));
        await host.SendAsync("a");
        await graph.ReadRequestAsync();

        // The request took so long that the lease was lost: the store was not reachable.
        store.Extend = static _ => throw new InvalidOperationException("The store is not reachable.");
        clock.Advance(TimeSpan.FromSeconds(60));
        store.Extend = static events => [.. events.Select(claimed => claimed.Key)];
        answer.SetResult(FakeGraphResponse.Html(503));

        while (!host.Logs.GetSnapshot().Any(record => record.Id.Id == 23))
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, await host.GetPendingCountAsync());
        Assert.False(graph.HasUnreadRequest);
    }

    private static Task<int> EraseAsync(ClientHost host, string eventId) =>
        host.Services.GetRequiredService<IMetaEventErasure>().EraseAsync(EventSelector.FromEventId(eventId));
}
