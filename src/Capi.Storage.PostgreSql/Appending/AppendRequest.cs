namespace Capi.Storage.PostgreSql.Appending;

/// <summary>The events of one caller, who waits until they are stored.</summary>
internal sealed class AppendRequest(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isDecided;

    public ReadOnlyMemory<StoredEvent> Events => events;

    public Task Completion => _completion.Task;

    public long Bytes { get; } = GetBytes(events.Span);

    /// <summary>Begins to store the events: the caller waits for the end. False if the caller has given up.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _isDecided, 1) == 0;

    /// <summary>Gives up. False if the events are being stored.</summary>
    public bool TryAbandon()
    {
        if (Interlocked.Exchange(ref _isDecided, 1) != 0)
            return false;
        Complete(AppendStatus.Full);
        return true;
    }

    /// <summary>Ends the request with one result for all events.</summary>
    public void Complete(AppendStatus status)
    {
        results.Span[..events.Length].Fill(status);
        _completion.TrySetResult();
    }

    /// <summary>Ends the request.</summary>
    /// <param name="stored">True for each event that was stored; false for a duplicate.</param>
    public void Complete(ReadOnlySpan<bool> stored)
    {
        for (var i = 0; i < events.Length; i++)
            results.Span[i] = stored[i] ? AppendStatus.Stored : AppendStatus.Duplicate;
        _completion.TrySetResult();
    }

    private static long GetBytes(ReadOnlySpan<StoredEvent> events)
    {
        long bytes = 0;
        foreach (ref readonly var next in events)
            bytes += next.Json.Length;
        return bytes;
    }
}
