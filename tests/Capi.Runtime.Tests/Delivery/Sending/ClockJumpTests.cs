using Capi.Delivery;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>The system's clock is put forward or back while events wait.</summary>
public class ClockJumpTests
{
    private readonly TimerTrackingTimeProvider _even = new();
    private readonly JumpingTimeProvider _clock;

    public ClockJumpTests() => _clock = new(_even);

    public static TheoryData<TimeSpan> Jumps => new() { TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromDays(5), TimeSpan.FromDays(-8) };

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_rate_limit_is_waited_for_as_long_as_announced(TimeSpan jump)
    {
        var wait = TimeSpan.FromSeconds(77);
        await using var graph = await FakeGraphServer.StartAsync(_ => new(429, "", RetryAfter: "77"), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: _clock);
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await _even.WaitForTimerAsync(wait).WithTimeout();

        _clock.Jump(jump);
        _even.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(graph.HasUnreadRequest);
        _even.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Failed);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_paused_dataset_probes_after_the_hold_delay(TimeSpan jump)
    {
        var wait = TimeSpan.FromMinutes(5);
        await using var graph = await FakeGraphServer.StartAsync(_ => FakeGraphResponse.Error(400, 190, 463), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: _clock);
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await _even.WaitForTimerAsync(wait).WithTimeout();

        _clock.Jump(jump);
        _even.Advance(wait);

        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Failed);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task An_outage_is_probed_after_30_seconds(TimeSpan jump)
    {
        var second = TimeSpan.FromSeconds(1);
        var answers = Enumerable.Repeat<Func<ReceivedRequest, FakeGraphResponse>>(_ => new(503, "", RetryAfter: "1"), 5).Append(FakeGraphServer.AcceptAll).ToArray();
        await using var graph = await FakeGraphServer.StartAsync(answers);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.MaxRequestsInFlight = 1, _clock);
        await host.SendAsync("order-1");
        for (var i = 0; i < 5; i++)
        {
            await graph.ReadRequestAsync();
            await _even.WaitForTimerAsync(second).WithTimeout();
            _even.Advance(second);
        }

        var rest = DeliveryLimits.OutageDelay - second;
        await _even.WaitForTimerAsync(rest).WithTimeout();
        _clock.Jump(jump);
        _even.Advance(rest);

        Assert.Equal(["order-1"], (await graph.ReadRequestAsync()).EventIds);
        Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Failed);
    }

    [Fact]
    public async Task Events_that_are_too_old_after_a_jump_are_in_no_request()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(429, "", RetryAfter: "77"), FakeGraphServer.AcceptAll);
        await using var host = await ClientHost.StartAsync(graph.Address, time: _clock);
        await host.SendAsync("order-1");
        await graph.ReadRequestAsync();
        await _even.WaitForTimerAsync(TimeSpan.FromSeconds(77)).WithTimeout();

        _clock.Jump(TimeSpan.FromDays(8));
        _even.Advance(TimeSpan.FromSeconds(77));

        await host.Logs.WaitForAsync("became older than Meta accepts");
        await host.SendAsync("order-2");
        Assert.Equal(["order-2"], (await graph.ReadRequestAsync()).EventIds);
        Assert.False(graph.HasUnreadRequest);
    }
}
