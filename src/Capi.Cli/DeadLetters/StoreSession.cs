using Capi.Storage;

namespace Capi.Cli.DeadLetters;

/// <summary>The dead letters of an open store.</summary>
/// <param name="DeadLetters">The dead letters.</param>
/// <param name="ReadEventAsync">Reads the event of a dead letter; null if there is none.</param>
internal sealed record StoreSession(IMetaDeadLetters DeadLetters, Func<long, Task<StoredEvent?>> ReadEventAsync);
