using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>Several requests at a time, each settled for itself, and datasets that don't disturb each other.</summary>
public class ConcurrencyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_dataset_has_as_many_requests_in_flight_as_configured(int maxRequests)
    {
        var answer = new TaskCompletionSource();
        await using var graph = await FakeGraphServer.StartAsync(async request =>
        {
            await answer.Task;
            return FakeGraphServer.AcceptAll(request);
        });
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.MaxRequestsInFlight, options.MaxBatchEvents) = (maxRequests, 1));

        for (var i = 0; i < 10; i++)
            await host.SendAsync($"order-{i}");
        for (var i = 0; i < maxRequests; i++)
            await graph.ReadRequestAsync();
        Assert.False(graph.HasUnreadRequest);
        answer.SetResult();

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Fact]
    public async Task A_request_without_an_answer_does_not_stop_the_others()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.EventIds[0] == "order-0" ? never.Task : Task.FromResult(FakeGraphServer.AcceptAll(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxBatchEvents = 1);

        for (var i = 0; i < 50; i++)
            await host.SendAsync($"order-{i}");
        for (var i = 0; i < 50; i++)
            await graph.ReadRequestAsync();

        never.SetResult(FakeGraphResponse.Accepted(1));
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(500, """{"error":{"code":2}}""")]
    [InlineData(400, """{"error":{"code":1,"error_subcode":99}}""")]
    [InlineData(403, "<html>firewall</html>")]
    [InlineData(400, "<html>firewall</html>")]
    [InlineData(404, "")]
    [InlineData(200, "<html>proxy</html>")]
    public async Task One_body_that_always_fails_ends_as_dead_letter_while_the_others_arrive(int status, string body)
    {
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Contains("poison") ? new(status, body) : FakeGraphServer.AcceptAll(request));
        await using var host = await ClientHost.StartAsync(graph.Address, options => (options.MaxBatchEvents, options.RetryDelay, options.MaxRetryDelay) = (3, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20)));

        await host.SendAsync("poison");
        var poisoned = host.Logs.WaitForAsync("were given up");
        for (var i = 0; !poisoned.IsCompleted; i++)
        {
            Assert.True((await host.SendAsync($"order-{i}")).IsAccepted);
            await Task.WhenAny(poisoned, Task.Delay(1));
        }

        await poisoned;
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        Assert.Equal(DeadLetterReason.Refused, Assert.Single(await host.GetDeadLettersAsync()).Reason);
    }

    [Fact]
    public async Task Datasets_that_hang_do_not_slow_another_one()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.Target.Contains("/777", StringComparison.Ordinal) ? never.Task : Task.FromResult(FakeGraphServer.AcceptAll(request)));
        await using var host = await ClientHost.StartAsync(graph.Address, options =>
        {
            options.MaxBatchEvents = 1;
            for (var i = 0; i < 5; i++)
                options.Datasets[$"dead-{i}"] = new() { DatasetId = $"777{i}", AccessToken = "token" };
        });
        for (var i = 0; i < 50; i++)
            await host.SendAsync(host.Client.ForDataset($"dead-{i % 5}"), $"dead-{i}");

        for (var i = 0; i < 50; i++)
            await host.SendAsync($"order-{i}");

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
        never.SetResult(FakeGraphResponse.Accepted(1));
    }

    [Fact]
    public async Task After_five_failures_in_a_row_one_request_per_30_seconds_is_sent()
    {
        var clock = new TimerTrackingTimeProvider();
        var second = TimeSpan.FromSeconds(1);
        await using var graph = await FakeGraphServer.StartAsync(_ => new(503, "", RetryAfter: "1"));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxRequestsInFlight = 1, clock);
        await host.SendAsync("order-1");

        for (var i = 0; i < 5; i++)
        {
            await graph.ReadRequestAsync();
            await clock.WaitForTimerAsync(second).WithTimeout();
            clock.Advance(second);
        }

        await host.Logs.WaitForAsync("Meta is not reachable");
        var rest = TimeSpan.FromSeconds(30) - second;
        await clock.WaitForTimerAsync(rest).WithTimeout();
        Assert.False(graph.HasUnreadRequest);
        clock.Advance(rest);

        await graph.ReadRequestAsync();
        Assert.Equal(1, await host.GetPendingCountAsync());
    }

    [Fact]
    public async Task A_changed_token_wakes_a_paused_dataset_at_once()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.Token == "Bearer new" ? FakeGraphServer.AcceptAll(request) : FakeGraphResponse.Error(400, 190, 463));
        await using var host = await ClientHost.StartAsync(graph.Address, time: clock);
        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(5)).WithTimeout();

        // As the reload of the configuration does. The clock does not advance.
        Assert.True(host.Services.GetRequiredService<Capi.Delivery.DatasetSenderRegistry>().Default.TryChangeAccessToken("new"));

        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);
    }

    [Fact]
    public async Task An_ambiguous_event_is_not_sent_after_47_hours()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var graph = await FakeGraphServer.StartAsync(_ => new(200, ""), _ => FakeGraphResponse.Error(400, 190));
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.HoldDelay = TimeSpan.FromHours(23), time: clock);
        await host.SendAsync("order-1");
        await AdvanceUntilAsync(clock, host.Logs.WaitForAsync("Meta refuses all events"), TimeSpan.FromMicroseconds(10));
        await AdvanceUntilAsync(clock, host.Logs.WaitForAsync("1 events were given up (Ambiguous)"), TimeSpan.FromHours(50));

        var letter = Assert.Single(await host.GetDeadLettersAsync());
        Assert.Equal((DeadLetterReason.Ambiguous, null, 1), (letter.Reason, letter.Code, letter.Attempts));
        Assert.Equal(0, await host.GetPendingCountAsync());
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider clock, Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            clock.Advance(step);
            await Task.Yield();
        }

        await task;
    }
}
