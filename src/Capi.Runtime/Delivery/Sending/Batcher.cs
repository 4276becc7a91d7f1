namespace Capi.Delivery;

/// <summary>Takes events out of the queue, as many as go into one request.</summary>
internal sealed class Batcher(EventQueue queue, MetaCapiOptions options, int envelopeBytes, TimeProvider time)
{
    /// <summary>The next batch; it closes when it is full, when a flush asks for it, or a while after its first event. Null when the queue is closed and empty.</summary>
    public async Task<EventBatch?> NextAsync()
    {
        if (!await queue.ReadableAsync().ConfigureAwait(false))
            return null;

        var batch = new EventBatch(options.MaxBatchEvents, DeliveryLimits.MaxBodyBytes, envelopeBytes);
        var start = time.GetTimestamp();
        while (Fill(batch))
        {
            var left = options.Linger - time.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || !await queue.ReadableAsync(left).ConfigureAwait(false))
                break;
        }

        return batch;
    }

    /// <summary>Moves over what is there; true when the batch has room for more and may wait for it.</summary>
    private bool Fill(EventBatch batch)
    {
        while (queue.TryPeek(out var next))
        {
            if (next.Flush is null && !batch.HasRoomFor(next.Event))
                return false;
            queue.TryRead(out _);
            if (next.Flush is { } mark)
            {
                batch.Add(mark);
                return false;
            }

            batch.Add(next.Event);
        }

        return !batch.IsFull;
    }
}
