namespace Capi.Delivery;

/// <summary>Bounds the memory of a queue. Taking and giving back are lock-free; waiting for room allocates.</summary>
internal sealed class ByteBudget(long capacity)
{
    private long _used;
    private TaskCompletionSource? _room;

    public long Used => Volatile.Read(ref _used);

    /// <summary>Takes this many bytes if there is room for all of them.</summary>
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

    /// <summary>Gives bytes back and wakes everybody who waits for room; whoever comes first has it.</summary>
    public void GiveBack(long bytes)
    {
        Interlocked.Add(ref _used, -bytes);
        Interlocked.Exchange(ref _room, null)?.TrySetResult();
    }

    /// <summary>Ends when bytes are given back after this call. Take the task first, then try again, then wait: no wake-up is missed.</summary>
    public Task NextGiveBack()
    {
        var room = Volatile.Read(ref _room);
        if (room is not null)
            return room.Task;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _room, mine, null) ?? mine).Task;
    }
}
