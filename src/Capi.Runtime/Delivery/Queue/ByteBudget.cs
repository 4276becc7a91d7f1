namespace Capi.Delivery;

/// <summary>Limits the memory of a queue. Reserving and releasing are lock-free; waiting for a release allocates.</summary>
internal sealed class ByteBudget(long capacity)
{
    private long _used;
    private TaskCompletionSource? _room;

    public long Used => Volatile.Read(ref _used);

    /// <summary>Reserves the bytes if all of them are available.</summary>
    public bool TryTake(int bytes)
    {
        var used = Volatile.Read(ref _used);
        while (bytes <= capacity - used)
        {
            var seen = Interlocked.CompareExchange(ref _used, used + bytes, used);
            if (seen == used)
                return true;
            used = seen;
        }

        return false;
    }

    /// <summary>Releases bytes and wakes all waiters, which then compete for them.</summary>
    public void GiveBack(long bytes)
    {
        Interlocked.Add(ref _used, -bytes);
        Interlocked.Exchange(ref _room, null)?.TrySetResult();
    }

    /// <summary>Returns a task that completes at the next release after this call. To miss no release, get the task first, then try to reserve, then await the task.</summary>
    public Task NextGiveBack()
    {
        var room = Volatile.Read(ref _room);
        if (room is not null)
            return room.Task;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _room, mine, null) ?? mine).Task;
    }
}
