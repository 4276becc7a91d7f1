using Capi.Delivery.Queue;

namespace Capi.Delivery.Sending;

/// <summary>Reads batches from the queue, each as large as one request may be.</summary>
internal sealed class BatchReader(EventQueue queue, MetaCapiOptions options, int envelopeBytes, TimeProvider timeProvider)
{
    /// <summary>Reads the next batch. A batch is complete when it is full, when it reaches a flush marker, or when the linger time since its first event has elapsed. Null when the queue is closed and empty.</summary>
    public async Task<EventBatch?> ReadBatchAsync()
    {
        if (!await queue.WaitToReadAsync().ConfigureAwait(false))
            return null;

        var batch = new EventBatch(options.MaxBatchEvents, DeliveryLimits.MaxBodyBytes, envelopeBytes);
        var start = timeProvider.GetTimestamp();
        while (Fill(batch))
        {
            var left = options.Linger - timeProvider.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || !await queue.WaitToReadAsync(left).ConfigureAwait(false))
                break;
        }

        return batch;
    }

    /// <summary>Moves available events into the batch; returns true when the batch can wait for more.</summary>
    private bool Fill(EventBatch batch)
    {
        while (queue.TryPeek(out var next))
        {
            if (next.Marker is null && !batch.CanAdd(next.Event))
                return false;
            queue.TryRead(out _);
            if (next.Marker is { } marker)
            {
                batch.Add(marker);
                return false;
            }

            batch.Add(next.Event);
        }

        return !batch.IsFull;
    }
}
