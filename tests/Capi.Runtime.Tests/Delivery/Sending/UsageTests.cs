using Capi.Delivery;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>Near Meta's rate limit a dataset sends fewer and larger requests.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("X-Business-Use-Case-Usage", """{"1":[{"type":"ads_management","call_count":80,"total_cputime":1,"total_time":1}]}""")]
    [InlineData("X-App-Usage", """{"call_count":1,"total_time":99,"total_cputime":1}""")]
    [InlineData("X-Ad-Account-Usage", """{"acc_id_util_pct":92.5}""")]
    public async Task Events_wait_for_a_larger_batch_until_the_usage_falls(string header, string value)
    {
        var clock = new TimerTrackingTimeProvider();
        var isHigh = true;
        await using var graph = await FakeGraphServer.StartAsync(request =>
        {
            var response = FakeGraphServer.AcceptAll(request);
            response.Headers[header] = Volatile.Read(ref isHigh) ? value : """{"call_count":79}""";
            return response;
        });
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);
        await host.SendAsync("first");
        Assert.Single((await graph.ReadRequestAsync()).EventIds);
        await host.Client.FlushAsync().WithTimeout();

        // Without a linger time each would be a request.
        for (var i = 0; i < 20; i++)
            await host.SendAsync($"order-{i}");
        await clock.WaitForTimerAsync(DeliveryLimits.HighUsageLinger).WithTimeout();
        Assert.False(graph.HasUnreadRequest);
        Volatile.Write(ref isHigh, false);
        clock.Advance(DeliveryLimits.HighUsageLinger);

        Assert.Equal(20, (await graph.ReadRequestAsync()).EventIds.Count);
        await host.Client.FlushAsync().WithTimeout();
        await host.SendAsync("last");
        Assert.Single((await graph.ReadRequestAsync()).EventIds);
    }

    [Fact]
    public async Task One_request_at_a_time_is_in_flight()
    {
        var answers = new Queue<TaskCompletionSource>([new(), new(), new()]);
        var ends = answers.ToArray();
        await using var graph = await FakeGraphServer.StartAsync(async request =>
        {
            if (request.EventIds[0] != "first")
                await answers.Dequeue().Task;
            var response = FakeGraphServer.AcceptAll(request);
            response.Headers["X-App-Usage"] = """{"call_count":85}""";
            return response;
        });
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxBatchEvents = 1);
        await host.SendAsync("first");
        await graph.ReadRequestAsync();
        await host.Client.FlushAsync().WithTimeout();

        for (var i = 0; i < 3; i++)
            await host.SendAsync($"order-{i}");
        foreach (var end in ends)
        {
            await graph.ReadRequestAsync();
            Assert.False(graph.HasUnreadRequest);
            end.SetResult();
        }

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }
}
