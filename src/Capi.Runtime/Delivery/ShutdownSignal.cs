using System.Diagnostics.CodeAnalysis;

namespace Capi.Delivery;

/// <summary>The two stages of a sender's shutdown: drain the queue, then abort.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The sources have no timer, and a loop that is ending may still read their tokens.")]
internal sealed class ShutdownSignal
{
    private readonly CancellationTokenSource _drainSource = new();
    private readonly CancellationTokenSource _abortSource = new();

    /// <summary>Cancelled when the sender accepts no more events and starts to drain its queue.</summary>
    public CancellationToken DrainToken => _drainSource.Token;

    /// <summary>Cancelled when the drain must end, with or without remaining events.</summary>
    public CancellationToken AbortToken => _abortSource.Token;

    public bool IsDraining => _drainSource.IsCancellationRequested;

    public void StartDraining() => _drainSource.Cancel();

    public void Abort()
    {
        _drainSource.Cancel();
        _abortSource.Cancel();
    }
}
