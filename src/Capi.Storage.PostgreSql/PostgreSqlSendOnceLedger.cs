using Capi.Storage.PostgreSql.Database;

namespace Capi.Storage.PostgreSql;

/// <summary>The ledger of all processes. The store itself enters events when it appends them. Thread safe.</summary>
internal sealed class PostgreSqlSendOnceLedger(SendOnceTable table, TimeSpan window) : ISendOnceLedger
{
    public async ValueTask<bool> TryAddAsync(SendOnceKey key) => await table.TryInsertAsync(key, window).ConfigureAwait(false);

    public async ValueTask RemoveAsync(SendOnceKey key) => await table.DeleteAsync(key).ConfigureAwait(false);
}
