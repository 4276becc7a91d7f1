namespace Capi;

/// <summary>Remembers which events were accepted, so that the same event isn't sent twice. Used if <see cref="MetaCapiOptions.SendOnce"/> is true.</summary>
/// <remarks>
/// <para>The default one is in memory: it knows the events of its own process and forgets them when the process ends, as the queue does. Register another one as a
/// singleton, before or after <c>AddMetaCapi</c>, to share it between processes. A durable store has one of its own, which is then the default. A ledger must not survive events that are lost: one on disk beside a
/// queue in memory keeps an event from being sent again that a crash has lost.</para>
/// <para>Implementations must be thread safe. A call that takes longer than 250 milliseconds or throws is counted
/// (<c>capi.client.send_once.failed</c>), and the event is then sent: Meta deduplicates within 48 hours itself.</para>
/// </remarks>
public interface ISendOnceLedger
{
    /// <summary>Enters an event unless it is entered already. Atomic: of concurrent calls with one key exactly one returns true.</summary>
    /// <param name="key">The event.</param>
    /// <returns>True if the event was not entered before or its entry has expired; the event is then queued. False if it is a repetition.</returns>
    ValueTask<bool> TryAddAsync(SendOnceKey key);

    /// <summary>Removes the entry of an event that was not queued after all, or that Meta rejected, so that it can be sent again. Does nothing if there is no entry.</summary>
    /// <param name="key">The event.</param>
    /// <returns>A task that completes when the entry is removed.</returns>
    ValueTask RemoveAsync(SendOnceKey key);
}
