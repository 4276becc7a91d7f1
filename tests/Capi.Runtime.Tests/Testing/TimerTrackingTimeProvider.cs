using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Testing;

/// <summary>A <see cref="FakeTimeProvider"/> that also reports started timers, so that a test advances the clock only after the tested code has started to
/// wait. <see cref="FakeTimeProvider"/> doesn't show its timers.</summary>
internal sealed class TimerTrackingTimeProvider() : FakeTimeProvider(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Lock _lock = new();
    private readonly HashSet<TrackedTimer> _running = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Started)> _waiters = [];

    /// <summary>Completes when a timer due in exactly this time exists, now or later.</summary>
    public Task WaitForTimerAsync(TimeSpan due)
    {
        var dueAt = GetUtcNow() + due;
        lock (_lock)
            return _running.Any(timer => timer.DueAt == dueAt) ? Task.CompletedTask : WaitForNextTimerAsync(due);
    }

    /// <summary>Completes when a timer due in exactly this time is started after this call.</summary>
    public Task WaitForNextTimerAsync(TimeSpan due)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _waiters.Add((due, started));
        return started.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TrackedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ITimer CreateInnerTimer(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class TrackedTimer : ITimer
    {
        private readonly TimerTrackingTimeProvider _provider;
        private readonly ITimer _inner;
        private bool _isPending;

        public TrackedTimer(TimerTrackingTimeProvider provider, TimerCallback callback, object? state)
        {
            _provider = provider;
            _inner = provider.CreateInnerTimer(_ =>
            {
                Untrack();
                callback(state);
            });
        }

        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            Untrack();
            var dueAt = _provider.GetUtcNow() + dueTime;
            _isPending = dueTime > TimeSpan.Zero;

            // Reported after it was started, so that it fires at the next advance. Not inside the lock: it may fire here and now.
            var isChanged = _inner.Change(dueTime, period);
            Track(dueTime, dueAt);
            return isChanged;
        }

        public void Dispose()
        {
            Untrack();
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Track(TimeSpan dueTime, DateTimeOffset dueAt)
        {
            lock (_provider._lock)
            {
                if (!_isPending)
                    return;
                DueAt = dueAt;
                _provider._running.Add(this);
                foreach (var waiter in _provider._waiters.Where(waiter => waiter.Due == dueTime))
                    waiter.Started.TrySetResult();
                _provider._waiters.RemoveAll(waiter => waiter.Due == dueTime);
            }
        }

        private void Untrack()
        {
            lock (_provider._lock)
            {
                _isPending = false;
                _provider._running.Remove(this);
            }
        }
    }
}
