using Capi.Storage;

namespace Capi.Delivery.SendOnce;

/// <summary>Asks the ledger for one dataset. A ledger that fails or is slow must not cost an event: it is then sent. Thread safe.</summary>
internal sealed class SendOnceGuard(ISendOnceLedger ledger, string datasetId, string alias, TimeProvider timeProvider)
{
    /// <summary>True if the store enters the key together with the event.</summary>
    public bool IsPartOf(IEventStore store) => ReferenceEquals(ledger, store.SendOnceLedger);

    /// <summary>The key of a serialized event.</summary>
    public SendOnceKey GetKey(ReadOnlySpan<byte> json) => SendOnceKeyReader.Read(datasetId, json);

    /// <summary>Enters the event; false if it is a repetition.</summary>
    public async ValueTask<bool> TryAddAsync(SendOnceKey key)
    {
        try
        {
            var added = ledger.TryAddAsync(key);
            return added.IsCompleted
                ? await added.ConfigureAwait(false)
                : await added.AsTask().WaitAsync(DeliveryLimits.MaxEnqueueWait, timeProvider).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            DeliveryMetrics.RecordSendOnceFailed(alias);
            return true;
        }
    }

    /// <summary>Removes the entry of an event that wasn't queued or wasn't delivered, so that it can be sent again.</summary>
    public async ValueTask RemoveAsync(SendOnceKey key)
    {
        try
        {
            var removed = ledger.RemoveAsync(key);
            if (removed.IsCompleted)
                await removed.ConfigureAwait(false);
            else
                await removed.AsTask().WaitAsync(DeliveryLimits.MaxEnqueueWait, timeProvider).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            DeliveryMetrics.RecordSendOnceFailed(alias);
        }
    }
}
