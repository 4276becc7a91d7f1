using Capi.Delivery.Responses;
using Capi.Delivery.Sending;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class DeliveryGateTests
{
    private static readonly TimeSpan HoldDelay = TimeSpan.FromMinutes(5);

    private readonly TimerTrackingTimeProvider _clock = new();
    private readonly DeliveryGate _gate;

    public DeliveryGateTests() => _gate = new(new(), _clock);

    [Theory]
    [InlineData("AuthenticationFailed", 300)]
    [InlineData("ConfigurationInvalid", 300)]
    [InlineData("Blocked", 3600)]
    public async Task A_paused_gate_lets_a_single_probe_through_after_the_delay(string answer, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), Report((await EnterAsync())!.Value, answer));

        var (first, second) = (EnterAsync(), EnterAsync());
        _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.False(first.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        var probe = (await first.WithTimeout())!.Value;
        Assert.True(probe.IsProbe);
        Assert.False(second.IsCompleted);
        Report(probe, "Delivered");
        Assert.False((await second.WithTimeout())!.Value.IsProbe);
        Assert.Equal(GateState.Open, _gate.State);
    }

    [Fact]
    public async Task A_probe_that_fails_makes_room_for_the_next_one_that_waits()
    {
        Report((await EnterAsync())!.Value, "AuthenticationFailed");
        var (first, second) = (EnterAsync(), EnterAsync());
        _clock.Advance(HoldDelay);
        var probe = (await first.WithTimeout())!.Value;
        var rearmed = _clock.WaitForNextTimerAsync(HoldDelay);
        Report(probe, "AuthenticationFailed");
        await rearmed.WithTimeout();
        var again = EnterAsync();

        _clock.Advance(HoldDelay);

        Assert.True((await second.WithTimeout())!.Value.IsProbe);
        Assert.False(again.IsCompleted);
    }

    [Fact]
    public async Task A_changed_token_lets_a_probe_through_at_once()
    {
        var old = (await EnterAsync())!.Value;
        var late = (await EnterAsync())!.Value;
        Report(old, "AuthenticationFailed");
        var waiting = EnterAsync();

        _gate.AccessTokenChanged();
        var probe = (await waiting.WithTimeout())!.Value;
        Assert.True(probe.IsProbe);

        // An answer to the old token doesn't pause the new one.
        Assert.Equal(TimeSpan.Zero, Report(late, "AuthenticationFailed"));
        Report(probe, "Delivered");
        Assert.Equal(GateState.Open, _gate.State);
    }

    [Fact]
    public async Task A_rate_limit_opens_the_gate_for_all_when_it_ends()
    {
        var pass = (await EnterAsync())!.Value;
        Assert.Equal(TimeSpan.FromMinutes(19), Report(pass, "Throttled", new() { UsageDelay = TimeSpan.FromMinutes(19) }));
        // A shorter limit doesn't end the longer one.
        Assert.Equal(TimeSpan.FromMinutes(19), Report(pass, "Throttled", new() { RetryAfter = TimeSpan.FromSeconds(5) }));
        var (first, second) = (EnterAsync(), EnterAsync());

        _clock.Advance(TimeSpan.FromMinutes(19) - TimeSpan.FromTicks(1));
        Assert.False(first.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.False((await first.WithTimeout())!.Value.IsProbe);
        Assert.False((await second.WithTimeout())!.Value.IsProbe);
    }

    [Fact]
    public async Task A_rate_limit_does_not_end_a_pause()
    {
        var pass = (await EnterAsync())!.Value;
        Report(pass, "AuthenticationFailed");
        Report(pass, "Throttled", new() { RetryAfter = TimeSpan.FromSeconds(1) });
        Report(pass, "Delivered");

        Assert.Equal(GateState.Paused, _gate.State);
    }

    [Fact]
    public async Task A_probe_that_was_not_sent_leaves_its_place()
    {
        Report((await EnterAsync())!.Value, "AuthenticationFailed");
        _clock.Advance(HoldDelay);
        var probe = (await EnterAsync())!.Value;

        _gate.Abandon(probe);

        Assert.True((await EnterAsync().WithTimeout())!.Value.IsProbe);
    }

    [Fact]
    public async Task A_cancelled_wait_does_not_keep_the_next_probe_away()
    {
        Report((await EnterAsync())!.Value, "AuthenticationFailed");
        using var cancel = new CancellationTokenSource();
        var cancelled = _gate.EnterAsync(cancel.Token).AsTask();
        var waiting = EnterAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        _clock.Advance(HoldDelay);

        Assert.True((await waiting.WithTimeout())!.Value.IsProbe);
    }

    [Fact]
    public async Task Draining_ends_the_wait_for_a_paused_gate_without_a_pass()
    {
        Report((await EnterAsync())!.Value, "AuthenticationFailed");
        var waiting = EnterAsync();

        _gate.StartDraining();

        Assert.Null(await waiting.WithTimeout());
    }

    private Task<GatePass?> EnterAsync() => _gate.EnterAsync(CancellationToken.None).AsTask();

    private TimeSpan Report(GatePass pass, string answer, GraphResponse? response = null) =>
        _gate.Report(pass, new(Enum.Parse<ResponseClass>(answer), response ?? new()));
}
