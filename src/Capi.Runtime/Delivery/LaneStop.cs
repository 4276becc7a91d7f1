using System.Diagnostics.CodeAnalysis;

namespace Capi.Delivery;

/// <summary>The two stages of a lane's end: first it drains, then it ends, whatever is left.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The sources hold no timer, and a loop that is just ending may still look at them.")]
internal sealed class LaneStop
{
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Cancelled when nothing more is taken over and the queue is to be emptied.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Cancelled when the time for draining is up.</summary>
    public CancellationToken Ended => _ended.Token;

    public bool IsDraining => _draining.IsCancellationRequested;

    public void Drain() => _draining.Cancel();

    public void End()
    {
        _draining.Cancel();
        _ended.Cancel();
    }
}
