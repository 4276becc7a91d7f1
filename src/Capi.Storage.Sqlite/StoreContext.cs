using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite;

/// <summary>What a store is opened with.</summary>
/// <param name="Options">The options of this package.</param>
/// <param name="Capi">The options of the client, for the limits of the send-once ledger.</param>
/// <param name="Held">The limits of events that wait for consent.</param>
/// <param name="TimeProvider">The clock.</param>
/// <param name="Logger">The log.</param>
internal sealed record StoreContext(SqliteStoreOptions Options, MetaCapiOptions Capi, HeldEventOptions Held, TimeProvider TimeProvider, ILogger Logger);
