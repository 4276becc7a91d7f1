namespace Capi.Delivery;

/// <summary>A marker queued behind the events of a flush. The queue is FIFO, so all events before the marker have ended when it completes.</summary>
internal sealed class FlushMark
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Reach() => _reached.TrySetResult();
}
