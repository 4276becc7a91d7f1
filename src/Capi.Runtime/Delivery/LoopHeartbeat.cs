namespace Capi.Delivery;

/// <summary>The signs of life of a loop: it gives one at each step and every 2.5 seconds while it waits, so a health check can tell a loop that waits from one that is dead. Thread safe.</summary>
internal sealed class LoopHeartbeat(TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2.5);

    private long _lastBeat = timeProvider.GetTimestamp();

    /// <summary>How long ago the loop gave its last sign of life.</summary>
    public TimeSpan Silence => timeProvider.GetElapsedTime(Volatile.Read(ref _lastBeat));

    /// <summary>Gives a sign of life.</summary>
    public void Beat() => Volatile.Write(ref _lastBeat, timeProvider.GetTimestamp());

    /// <summary>Awaits a task, however long it takes, and gives signs of life meanwhile.</summary>
    public async Task<T> AwaitAsync<T>(Task<T> task)
    {
        await AwaitAsync((Task)task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="AwaitAsync{T}(Task{T})"/>
    public async Task AwaitAsync(Task task)
    {
        Beat();
        while (!task.IsCompleted)
        {
            await task.WaitAsync(Interval, timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Beat();
        }

        await task.ConfigureAwait(false);
    }
}
