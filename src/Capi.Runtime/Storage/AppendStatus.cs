namespace Capi.Storage;

/// <summary>What became of one event passed to <see cref="IEventStore.AppendAsync"/>.</summary>
public enum AppendStatus
{
    /// <summary>The store has no space for the event and did not keep it. A later call may succeed.</summary>
    Full,

    /// <summary>The store keeps the event, as durably as it promises.</summary>
    Stored,

    /// <summary>The store is closed and did not keep the event. No later call succeeds.</summary>
    Closed,

    /// <summary>The store's <see cref="IEventStore.SendOnceLedger"/> has the event's <see cref="StoredEvent.SendOnceKey"/>, so the store did not keep it.</summary>
    Duplicate,
}
