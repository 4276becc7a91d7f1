using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>The waiting and claimed events.</summary>
/// <param name="database">The database.</param>
/// <param name="schema">The schema of the tables.</param>
/// <param name="instance">Identifies this process as owner and producer.</param>
internal sealed class EventTable(StoreDatabase database, string schema, Guid instance)
{
    private readonly string _takeOver =
        $"""
        UPDATE {schema}.events SET owner = NULL
        WHERE id IN (SELECT id FROM {schema}.events WHERE dataset = @dataset AND owner IS NOT NULL AND due_at <= now() ORDER BY due_at LIMIT @count FOR UPDATE SKIP LOCKED)
        """;

    // The first event of a request always fits.
    private readonly string _claim =
        $"""
        WITH candidates AS MATERIALIZED (
          SELECT id, octet_length(payload) + 1 AS bytes FROM {schema}.events
          WHERE dataset = @dataset AND owner IS NULL AND due_at <= now() ORDER BY id LIMIT @count FOR UPDATE SKIP LOCKED),
        sums AS (SELECT id, sum(bytes) OVER (ORDER BY id) AS total, row_number() OVER (ORDER BY id) AS position FROM candidates)
        UPDATE {schema}.events AS event SET owner = @owner, due_at = now() + @lease
        FROM sums WHERE event.id = sums.id AND (sums.total <= @bytes OR (@first AND sums.position = 1))
        RETURNING event.id, event.payload, event.send_deadline, event.attempts, event.first_ambiguous_at, event.producer IS NOT DISTINCT FROM @owner
        """;

    // In the order of the IDs, so that two commands with the same events wait for each other instead of being a deadlock.
    private readonly string _extend =
        $"""
        WITH own AS MATERIALIZED (SELECT id FROM {schema}.events WHERE id = ANY(@ids) AND owner = @owner ORDER BY id FOR UPDATE)
        UPDATE {schema}.events AS event SET due_at = now() + @lease FROM own WHERE event.id = own.id RETURNING event.id
        """;

    private readonly string _delete = $"DELETE FROM {schema}.events WHERE id = ANY(@ids)";

    private readonly string _release =
        $"""
        UPDATE {schema}.events AS event SET owner = NULL, due_at = now() + @delay, attempts = released.attempts, first_ambiguous_at = released.ambiguous_at
        FROM unnest(@ids, @attempts, @ambiguous) AS released (id, attempts, ambiguous_at) WHERE event.id = released.id AND event.owner = @owner
        """;

    private readonly string _selectNext = $"SELECT id, dataset, payload FROM {schema}.events WHERE id > @after ORDER BY id LIMIT @count";

    private readonly string _erase = $"DELETE FROM {schema}.events WHERE id = ANY(@ids) RETURNING dataset, owner IS NULL OR due_at <= now()";

    private readonly string _estimate = $"SELECT coalesce(n_live_tup, 0) FROM pg_stat_user_tables WHERE schemaname = '{schema}' AND relname = 'events'";

    /// <summary>Claims events of a dataset, oldest first: those whose lease is over too.</summary>
    public async Task<List<ClaimedEvent>> ClaimAsync(string dataset, ClaimLimits limits, bool isFirst, CancellationToken cancellationToken)
    {
        var claimed = await database.RunAsync(
            async (connection, token) =>
            {
                // One round trip, one transaction.
                var batch = connection.CreateBatch();
                await using (batch.ConfigureAwait(false))
                {
                    batch.BatchCommands.Add(CreateCommand(_takeOver, dataset, limits));
                    var claim = CreateCommand(_claim, dataset, limits);
                    claim.Parameters.AddId("owner", instance);
                    claim.Parameters.AddDuration("lease", limits.Lease);
                    claim.Parameters.AddNumber("bytes", (long)limits.MaxBytes);
                    claim.Parameters.AddFlag("first", isFirst);
                    batch.BatchCommands.Add(claim);
                    return await ReadClaimedAsync(batch, token).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        claimed.Sort(static (left, right) => left.Key.CompareTo(right.Key));
        return claimed;
    }

    /// <summary>Extends the leases of own events.</summary>
    /// <returns>The IDs of those that are own events still.</returns>
    public Task<List<long>> ExtendAsync(long[] ids, TimeSpan lease, CancellationToken cancellationToken) => database.ReadAsync(
        _extend,
        parameters =>
        {
            parameters.AddNumbers("ids", ids);
            parameters.AddId("owner", instance);
            parameters.AddDuration("lease", lease);
        },
        static row => row.GetInt64(0),
        cancellationToken);

    /// <summary>Deletes events, whoever owns them: they were delivered.</summary>
    public Task DeleteAsync(long[] ids, CancellationToken cancellationToken) => database.ExecuteAsync(_delete, parameters => parameters.AddNumbers("ids", ids), cancellationToken);

    /// <summary>Returns own events to the waiting ones.</summary>
    public Task ReleaseAsync(IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) => database.ExecuteAsync(
        _release,
        parameters =>
        {
            parameters.AddNumbers("ids", [.. events.Select(static released => released.Key)]);
            parameters.AddNumbers("attempts", [.. events.Select(static released => released.Attempts)]);
            parameters.AddTimes("ambiguous", [.. events.Select(static released => released.FirstAmbiguousAt?.UtcDateTime)]);
            parameters.AddDuration("delay", delay);
            parameters.AddId("owner", instance);
        },
        cancellationToken);

    /// <summary>Reads events of all datasets behind an ID, in order of their IDs.</summary>
    public Task<List<StoredRow>> ReadNextAsync(long afterId, int count, CancellationToken cancellationToken) => database.ReadAsync(
        _selectNext,
        parameters =>
        {
            parameters.AddNumber("after", afterId);
            parameters.AddNumber("count", (long)count);
        },
        StoredRow.Read,
        cancellationToken);

    /// <summary>Deletes events, whatever their state.</summary>
    /// <returns>For each deleted event its dataset, and whether it was waiting.</returns>
    public Task<List<(string Dataset, bool IsWaiting)>> EraseAsync(long[] ids, CancellationToken cancellationToken) => database.ReadAsync(
        _erase, parameters => parameters.AddNumbers("ids", ids), static row => (row.GetString(0), row.GetBoolean(1)), cancellationToken);

    /// <summary>Returns PostgreSQL's estimate of the number of events.</summary>
    public async Task<long> EstimateCountAsync() => (await database.ReadAsync(_estimate, static _ => { }, static row => row.GetInt64(0)).ConfigureAwait(false)).FirstOrDefault();

    private static NpgsqlBatchCommand CreateCommand(string sql, string dataset, ClaimLimits limits)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddText("dataset", dataset);
        command.Parameters.AddNumber("count", (long)limits.MaxEvents);
        return command;
    }

    private static async Task<List<ClaimedEvent>> ReadClaimedAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedEvent>();
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            // The first command returns no rows, and so is no result.
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                claimed.Add(ReadEvent(reader));
        }

        return claimed;
    }

    private static ClaimedEvent ReadEvent(NpgsqlDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Json = row.GetFieldValue<byte[]>(1),
        SendDeadline = row.GetTime(2),
        Attempts = row.GetInt32(3),
        FirstAmbiguousAt = row.IsDBNull(4) ? null : row.GetTime(4),
        IsRecovered = !row.GetBoolean(5),
    };
}
