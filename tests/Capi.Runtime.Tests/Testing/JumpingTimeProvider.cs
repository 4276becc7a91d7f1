using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Testing;

/// <summary>A clock whose time of day can be put forward or back, as an operator or a time server does: timers and timestamps go on evenly.</summary>
internal sealed class JumpingTimeProvider(FakeTimeProvider even) : TimeProvider
{
    private long _offsetTicks;

    public override long TimestampFrequency => even.TimestampFrequency;

    /// <summary>Puts the time of day forward or back.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _offsetTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => even.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public override long GetTimestamp() => even.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => even.CreateTimer(callback, state, dueTime, period);
}
