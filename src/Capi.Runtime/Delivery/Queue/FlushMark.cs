namespace Capi.Delivery;

/// <summary>Travels through the queue behind the events of a flush. The queue keeps its order, so nothing is left before it when it is reached.</summary>
internal sealed class FlushMark
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Reach() => _reached.TrySetResult();
}
