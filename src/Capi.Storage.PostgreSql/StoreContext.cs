using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql;

/// <summary>What a store is opened with.</summary>
/// <param name="Options">The options of this package.</param>
/// <param name="Capi">The options of the client, for the send-once window.</param>
/// <param name="Held">The limits of events that wait for consent.</param>
/// <param name="TimeProvider">The clock for delays. Due times and leases are those of the database's clock, which all processes share.</param>
/// <param name="Logger">The log.</param>
internal sealed record StoreContext(PostgreSqlStoreOptions Options, MetaCapiOptions Capi, HeldEventOptions Held, TimeProvider TimeProvider, ILogger Logger);
