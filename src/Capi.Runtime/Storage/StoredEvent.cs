namespace Capi.Storage;

/// <summary>One event on its way into a store: one element of Meta's <c>data</c> array and what a store needs to route it.</summary>
/// <param name="DatasetAlias">The alias of the dataset in the configuration.</param>
/// <param name="Json">The UTF-8 JSON, normalized and hashed. It is valid until the call that received it has completed, so a store copies it.</param>
/// <param name="SendDeadline">The latest time at which a request with the event may start; Meta refuses the whole request soon after.</param>
/// <remarks><see cref="StoredEventColumns.TryRead"/> reads event name, event ID and time for stores with columns.</remarks>
public readonly record struct StoredEvent(string DatasetAlias, ReadOnlyMemory<byte> Json, DateTimeOffset SendDeadline)
{
    /// <summary>The key to enter in the <see cref="IEventStore.SendOnceLedger"/> together with the event; null if the event may be sent more than once, or if another ledger is used.</summary>
    public SendOnceKey? SendOnceKey { get; init; }

    /// <summary>Returns the alias only: the JSON contains hashed personal data.</summary>
    public override string ToString() => DatasetAlias;
}
