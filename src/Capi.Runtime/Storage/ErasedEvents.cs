namespace Capi.Storage;

/// <summary>How many events of a dataset <see cref="IEventStore.EraseAsync"/> has erased.</summary>
/// <param name="DatasetAlias">The alias of the dataset.</param>
/// <param name="Waiting">The number of waiting events. Claimed ones don't count: the sender that has them ends them.</param>
/// <param name="DeadLetters">The number of dead letters.</param>
public readonly record struct ErasedEvents(string DatasetAlias, int Waiting, int DeadLetters);
