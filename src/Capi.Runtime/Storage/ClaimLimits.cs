namespace Capi.Storage;

/// <summary>How many events <see cref="IEventStore.ClaimAsync"/> may hand out, and for how long.</summary>
/// <param name="MaxEvents">The largest number of events.</param>
/// <param name="MaxBytes">The largest sum of the sizes of their JSON, with one byte per event for the comma. An event that is larger than that is claimed alone.</param>
/// <param name="Lease">How long the events belong to the sender, unless it extends the lease. A store that only one process can open ignores it.</param>
public readonly record struct ClaimLimits(int MaxEvents, int MaxBytes, TimeSpan Lease);
