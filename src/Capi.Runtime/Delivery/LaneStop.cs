using System.Diagnostics.CodeAnalysis;

namespace Capi.Delivery;

/// <summary>The two stages of a sender's shutdown: drain the queue, then abort.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The sources have no timer, and a loop that is ending may still read their tokens.")]
internal sealed class LaneStop
{
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Cancelled when the sender accepts no more events and starts to drain its queue.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Cancelled when the drain must end, with or without remaining events.</summary>
    public CancellationToken Ended => _ended.Token;

    public bool IsDraining => _draining.IsCancellationRequested;

    public void Drain() => _draining.Cancel();

    public void End()
    {
        _draining.Cancel();
        _ended.Cancel();
    }
}
