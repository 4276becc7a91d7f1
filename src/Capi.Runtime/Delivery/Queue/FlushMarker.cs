namespace Capi.Delivery.Queue;

/// <summary>A marker queued behind the events of a flush. The queue is FIFO, so all events before the marker have ended when it completes.</summary>
internal sealed class FlushMarker
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Completion => _completion.Task;

    public void Complete() => _completion.TrySetResult();
}
