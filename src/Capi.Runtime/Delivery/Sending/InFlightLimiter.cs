namespace Capi.Delivery.Sending;

/// <summary>Limits the requests that a dataset has in flight. Adapts: one after a failure, and one more after each success. Thread safe.</summary>
/// <remarks>
/// A dataset's first request needs no one's permission; further ones need a slot that all datasets share. So datasets whose requests hang can take
/// all shared slots, but none of another dataset's first one.
/// </remarks>
internal sealed class InFlightLimiter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private readonly int _maxRequests;
    private readonly SemaphoreSlim _sharedSlots;
    private int _limit;
    private int _inFlight;
    private int _sharedInFlight;

    public InFlightLimiter(int maxRequests, SemaphoreSlim sharedSlots)
    {
        (_maxRequests, _sharedSlots) = (maxRequests, sharedSlots);
        _limit = maxRequests;
    }

    /// <summary>Waits until a request may start; <see cref="Exit"/> must follow.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource? turn = null;
            lock (_lock)
            {
                if (_inFlight == 0 || (_inFlight < _limit && _sharedSlots.Wait(0, CancellationToken.None)))
                {
                    _sharedInFlight += _inFlight == 0 ? 0 : 1;
                    _inFlight++;
                    return;
                }

                turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Enqueue(turn);
            }

            // An end of a request of this dataset is the next chance: a dataset with a request in flight never waits for another dataset.
            await turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a request.</summary>
    /// <param name="isFailure">True when it got no clear answer, or a rate limit is reached or near: then one request at a time.</param>
    public void Exit(bool isFailure)
    {
        lock (_lock)
        {
            _inFlight--;
            if (_sharedInFlight > 0)
            {
                _sharedInFlight--;
                _sharedSlots.Release();
            }

            _limit = isFailure ? 1 : Math.Min(_maxRequests, _limit + 1);
            for (var free = Math.Max(1, _limit - _inFlight); free > 0 && _waiting.TryDequeue(out var turn); free--)
                turn.TrySetResult();
        }
    }
}
