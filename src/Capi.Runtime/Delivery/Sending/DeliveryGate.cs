using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>The gate of one dataset that each request passes: open, closed until a rate limit ends, or paused with one probe from time to time. Thread safe.</summary>
/// <remarks>Outages are the circuit breaker's business: see <see cref="BatchSender"/>.</remarks>
internal sealed class DeliveryGate(MetaCapiOptions options, TimeProvider timeProvider)
{
    private static readonly TimeSpan BlockedDelay = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();

    // Waiting requests in the order of their arrival, so that a probe that failed makes room for another batch.
    private readonly SortedSet<long> _waiting = [];
    private TaskCompletionSource _changed = CreateSource();
    private GateState _state;
    private DateTimeOffset _closedUntil;
    private bool _isProbing;
    private bool _isDraining;
    private bool _isSystemic;
    private int _throttles;
    private int _tokenVersion;
    private long _lastArrival;

    public GateState State
    {
        get
        {
            lock (_lock)
                return _state;
        }
    }

    /// <summary>True while the gate is paused because Meta rejects every event for a reason that isn't in the events.</summary>
    public bool IsSystemic
    {
        get
        {
            lock (_lock)
                return _isSystemic;
        }
    }

    /// <summary>Waits until a request may start. Null when it may not start before shutdown: the gate is paused and the sender drains.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<GatePass?> EnterAsync(CancellationToken cancellationToken)
    {
        long? arrival = null;
        try
        {
            while (true)
            {
                Task changed;
                TimeSpan wait;
                lock (_lock)
                {
                    if (_isDraining && _state == GateState.Paused)
                        return null;
                    _waiting.Add(arrival ??= ++_lastArrival);
                    if (TryPass(arrival.Value, out wait) is { } pass)
                        return pass;
                    changed = _changed.Task;
                }

                await changed.WaitAsync(wait, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            lock (_lock)
            {
                if (arrival is { } left)
                    _waiting.Remove(left);
            }
        }
    }

    /// <summary>Applies the answer to a request that passed.</summary>
    /// <returns>How long the gate stays closed; zero if it is open.</returns>
    public TimeSpan Report(GatePass pass, in SendAttempt attempt)
    {
        lock (_lock)
        {
            _isProbing &= !pass.IsProbe;
            var now = timeProvider.GetUtcNow();
            if (attempt.ShouldHold)
                Pause(now, attempt.Class == ResponseClass.Blocked ? BlockedDelay : GetHoldDelay(pass), isSystemic: false);
            else if (attempt.Class == ResponseClass.Throttled)
                Throttle(now, attempt.Response);
            else if (pass.IsProbe && (attempt.Class is ResponseClass.Transient or ResponseClass.Ambiguous || (_isSystemic && attempt.Class != ResponseClass.Delivered)))
                Pause(now, options.HoldDelay, _isSystemic);
            else if (pass.IsProbe)
                Open();
            if (attempt.Class == ResponseClass.Delivered)
                _throttles = 0;
            Wake();
            return _state == GateState.Open ? TimeSpan.Zero : _closedUntil - now;
        }
    }

    /// <summary>Gives back a pass whose request was not sent.</summary>
    public void Abandon(GatePass pass)
    {
        lock (_lock)
        {
            _isProbing &= !pass.IsProbe;
            Wake();
        }
    }

    /// <summary>Pauses the gate because Meta rejects every event.</summary>
    public void PauseSystemic()
    {
        lock (_lock)
        {
            Pause(timeProvider.GetUtcNow(), options.HoldDelay, isSystemic: true);
            Wake();
        }
    }

    /// <summary>Lets a probe through at once, because the access token was changed.</summary>
    public void AccessTokenChanged()
    {
        lock (_lock)
        {
            _tokenVersion++;
            if (_state == GateState.Paused)
                _closedUntil = timeProvider.GetUtcNow();
            Wake();
        }
    }

    /// <summary>Ends all waits for a paused gate.</summary>
    public void StartDraining()
    {
        lock (_lock)
        {
            _isDraining = true;
            Wake();
        }
    }

    private GatePass? TryPass(long arrival, out TimeSpan wait)
    {
        wait = _closedUntil - timeProvider.GetUtcNow();
        if (_state == GateState.Throttled && wait <= TimeSpan.Zero)
            Open();
        if (_state == GateState.Open)
            return new(IsProbe: false, _tokenVersion);
        if (wait > TimeSpan.Zero)
            return null;

        // The probe's answer or its end wakes the others.
        wait = Timeout.InfiniteTimeSpan;
        if (_isProbing || _waiting.Min != arrival)
            return null;
        _isProbing = true;
        return new(IsProbe: true, _tokenVersion);
    }

    // A request that began with the old token says nothing about the new one.
    private TimeSpan GetHoldDelay(GatePass pass) => pass.TokenVersion == _tokenVersion ? options.HoldDelay : TimeSpan.Zero;

    private void Throttle(DateTimeOffset now, GraphResponse response)
    {
        // The requests that were in flight together count once.
        if (_state == GateState.Open)
            _throttles++;
        var until = now + RetryDelays.GetThrottleDelay(response, Math.Max(0, _throttles - 1), options);
        if (_state == GateState.Open || until > _closedUntil)
            _closedUntil = until;
        if (_state == GateState.Open)
            _state = GateState.Throttled;
    }

    private void Pause(DateTimeOffset now, TimeSpan delay, bool isSystemic)
    {
        (_state, _isSystemic) = (GateState.Paused, isSystemic);
        _closedUntil = now + delay;
    }

    private void Open()
    {
        (_state, _isSystemic) = (GateState.Open, false);
        Wake();
    }

    private void Wake()
    {
        var changed = _changed;
        _changed = CreateSource();
        changed.TrySetResult();
    }

    private static TaskCompletionSource CreateSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
