namespace Capi.Runtime.Tests.Testing;

/// <summary>A time provider that advances only when a test calls <c>Advance</c>.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _armed = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> _waiters = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Completes when a timer due in exactly this time exists, now or later.</summary>
    public Task WaitForTimerAsync(TimeSpan due)
    {
        lock (_lock)
        {
            if (_armed.Exists(timer => timer.At - _now == due))
                return Task.CompletedTask;
            return WaitForNextTimerAsync(due);
        }
    }

    /// <summary>Completes when a timer due in exactly this time is started after this call.</summary>
    public Task WaitForNextTimerAsync(TimeSpan due)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiters.Add((due, seen));
        return seen.Task;
    }

    /// <summary>Advances the clock in one step, then fires the due timers in order.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
            _now += by;
        while (TakeDueTimer() is { } timer)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDueTimer()
    {
        lock (_lock)
        {
            var next = _armed.Where(timer => timer.At <= _now).MinBy(timer => timer.At);
            if (next is not null)
                _armed.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            lock (clock._lock)
            {
                clock._armed.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock._now + dueTime;
                clock._armed.Add(this);
                foreach (var waiter in clock._waiters.Where(waiter => waiter.Due == dueTime))
                    waiter.Seen.TrySetResult();
                clock._waiters.RemoveAll(waiter => waiter.Due == dueTime);
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
