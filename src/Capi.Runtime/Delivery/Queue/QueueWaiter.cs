namespace Capi.Delivery.Queue;

/// <summary>A wait for events. Its end continues on the thread pool, without an allocation on the thread of the caller that ends it.</summary>
internal sealed class QueueWaiter : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<bool> _source = new();
    private bool _hasEvents;

    public Task<bool> Task => _source.Task;

    /// <summary>Ends the wait. Call it once.</summary>
    /// <param name="hasEvents">The result: false if the queue is closed and empty.</param>
    public void Complete(bool hasEvents)
    {
        _hasEvents = hasEvents;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Execute() => _source.TrySetResult(_hasEvents);
}
