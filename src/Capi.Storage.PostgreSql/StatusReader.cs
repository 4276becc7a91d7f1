using Capi.Storage.PostgreSql.Appending;
using Capi.Storage.PostgreSql.Database;

namespace Capi.Storage.PostgreSql;

/// <summary>Finds out how the store is. Thread safe.</summary>
internal sealed class StatusReader(StoreDatabase database, DatabaseState state, AppendQueue appends, string schema, long maxEvents)
{
    // The waiting ones have the order of their IDs; the claimed ones are few.
    private readonly string _select =
        $"""
        SELECT
          least(
            (SELECT stored_at FROM {schema}.events WHERE dataset = @dataset AND owner IS NULL ORDER BY id LIMIT 1),
            (SELECT min(stored_at) FROM {schema}.events WHERE dataset = @dataset AND owner IS NOT NULL)),
          (SELECT count(*) FROM (SELECT 1 FROM {schema}.dead_letters WHERE dataset = @dataset LIMIT 10000) AS letters),
          (SELECT coalesce(sum(n_live_tup), 0)::bigint FROM pg_stat_user_tables WHERE schemaname = '{schema}' AND relname = 'events'),
          current_setting('transaction_read_only') = 'on'
        """;

    /// <summary>Asks the database, unless it is known that it can't be used.</summary>
    public async ValueTask<EventStoreStatus> ReadAsync(string dataset, CancellationToken cancellationToken)
    {
        if (state is { Problem: { } known, RetryDelay.Ticks: > 0 })
            return new() { Problem = known };
        try
        {
            var rows = await database.ReadAsync(
                _select,
                parameters => parameters.AddText("dataset", EventInsertion.GetDataset(dataset)),
                row => new EventStoreStatus
                {
                    OldestStoredAt = row.IsDBNull(0) ? null : row.GetTime(0),
                    DeadLetters = row.GetInt64(1),
                    UsedShare = Math.Min(1, (double)row.GetInt64(2) / maxEvents),
                    Problem = row.GetBoolean(3) ? StoreProblem.ReadOnly : appends.IsFull ? "more than MaxEvents events are waiting" : null,
                },
                cancellationToken).ConfigureAwait(false);
            return rows[0];
        }
        catch (StoreException exception)
        {
            return new() { Problem = exception.Message };
        }
    }
}
