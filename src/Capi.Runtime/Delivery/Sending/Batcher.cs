namespace Capi.Delivery;

/// <summary>Reads batches from the queue, each as large as one request may be.</summary>
internal sealed class Batcher(EventQueue queue, MetaCapiOptions options, int envelopeBytes, TimeProvider time)
{
    /// <summary>Reads the next batch. A batch is complete when it is full, when it reaches a flush marker, or when the linger time since its first event has elapsed. Null when the queue is closed and empty.</summary>
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

    /// <summary>Moves available events into the batch; returns true when the batch can wait for more.</summary>
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
