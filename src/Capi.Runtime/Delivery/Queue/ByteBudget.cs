namespace Capi.Delivery.Queue;

/// <summary>Limits the memory of a queue. Reserving and releasing are lock-free; waiting for a release allocates.</summary>
internal sealed class ByteBudget(long capacity)
{
    private long _used;
    private long _releases;
    private TaskCompletionSource? _nextRelease;

    /// <summary>The limit.</summary>
    public long Capacity => capacity;

    public long Used => Volatile.Read(ref _used);

    /// <summary>The number of releases so far.</summary>
    public long Releases => Volatile.Read(ref _releases);

    /// <summary>Reserves the bytes if all of them are available.</summary>
    public bool TryReserve(int bytes)
    {
        var used = Volatile.Read(ref _used);
        while (bytes <= capacity - used)
        {
            var observed = Interlocked.CompareExchange(ref _used, used + bytes, used);
            if (observed == used)
                return true;
            used = observed;
        }

        return false;
    }

    /// <summary>Releases bytes and wakes all waiters, which then compete for them.</summary>
    public void Release(long bytes)
    {
        Interlocked.Add(ref _used, -bytes);
        Interlocked.Increment(ref _releases);
        Interlocked.Exchange(ref _nextRelease, null)?.TrySetResult();
    }

    /// <summary>Returns a task that completes at the next release after this call. To miss no release, get the task first, then try to reserve, then await the task.</summary>
    public Task WaitForReleaseAsync()
    {
        var released = Volatile.Read(ref _nextRelease);
        if (released is not null)
            return released.Task;
        var created = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _nextRelease, created, null) ?? created).Task;
    }
}
