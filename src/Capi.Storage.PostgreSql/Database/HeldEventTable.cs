using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>The events that wait for a visitor's consent, and the visitors who have refused it. Each method is one statement, and so is atomic.</summary>
internal sealed class HeldEventTable(StoreDatabase database, string schema, HeldEventOptions options)
{
    // The row and its entries in the indexes.
    private const int RowBytes = 256;

    // The oldest event of a visitor with too many makes room; else there must be space.
    private readonly string _insert =
        $"""
        WITH own AS MATERIALIZED (SELECT id FROM {schema}.held_events WHERE visitor = @visitor AND expires > now() ORDER BY id),
        allowed AS MATERIALIZED (
          SELECT (SELECT count(*) FROM own) >= @max_events AS is_displacing
          WHERE @expires > now()
            AND NOT EXISTS (SELECT 1 FROM {schema}.hold_refusals WHERE visitor = @visitor AND expires > now())
            AND ((SELECT count(*) FROM own) >= @max_events OR (SELECT coalesce(sum(bytes), 0) FROM {schema}.held_events) + @bytes <= @max_bytes)),
        displaced AS (
          DELETE FROM {schema}.held_events WHERE id IN (SELECT id FROM own ORDER BY id LIMIT 1) AND (SELECT is_displacing FROM allowed) RETURNING id),
        added AS (
          INSERT INTO {schema}.held_events (visitor, dataset, send_deadline, expires, bytes, payload)
          SELECT @visitor, @dataset, @deadline, @expires, @bytes, @payload FROM allowed RETURNING id)
        SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM displaced)
        """;

    private readonly string _take =
        $"""
        WITH consented AS (DELETE FROM {schema}.hold_refusals WHERE visitor = @visitor),
        taken AS (DELETE FROM {schema}.held_events WHERE visitor = @visitor RETURNING *)
        SELECT visitor, dataset, send_deadline, expires, payload, expires > now() FROM taken ORDER BY id
        """;

    private readonly string _refuse =
        $"""
        WITH refused AS (
          INSERT INTO {schema}.hold_refusals (visitor, expires) VALUES (@visitor, now() + @duration) ON CONFLICT (visitor) DO UPDATE SET expires = excluded.expires)
        DELETE FROM {schema}.held_events WHERE visitor = @visitor
        """;

    private readonly string _selectNext = $"SELECT id, dataset, payload FROM {schema}.held_events WHERE id > @after ORDER BY id LIMIT @count";

    private readonly string _delete = $"DELETE FROM {schema}.held_events WHERE id = ANY(@ids)";

    private readonly string _deleteExpired =
        $"WITH refusals AS (DELETE FROM {schema}.hold_refusals WHERE expires <= now()) DELETE FROM {schema}.held_events WHERE expires <= now()";

    /// <summary>Stores an event, unless the visitor has refused or there is no space.</summary>
    public async Task<(bool IsAdded, int Displaced)> TryInsertAsync(HeldEvent held)
    {
        var rows = await database.ReadAsync(
            _insert,
            parameters =>
            {
                parameters.AddText("visitor", held.Visitor);
                parameters.AddText("dataset", held.DatasetAlias);
                parameters.AddTime("deadline", held.SendDeadline);
                parameters.AddTime("expires", held.Expires);
                parameters.AddNumber("bytes", (int?)(held.Json.Length + RowBytes));
                parameters.AddBytes("payload", held.Json.ToArray());
                parameters.AddNumber("max_events", (long)options.MaxEventsPerVisitor);
                parameters.AddNumber("max_bytes", options.MaxBytes);
            },
            static row => (row.GetInt64(0) > 0, (int)row.GetInt64(1))).ConfigureAwait(false);
        return rows[0];
    }

    /// <summary>Removes the events of a visitor, and the refusal.</summary>
    /// <returns>The events in their order, and whether each is in time.</returns>
    public Task<List<(HeldEvent Event, bool IsInTime)>> TakeAsync(string visitor) =>
        database.ReadAsync(_take, parameters => parameters.AddText("visitor", visitor), static row => (ReadEvent(row), row.GetBoolean(5)));

    /// <summary>Removes the events of a visitor, and lets none in for a while.</summary>
    /// <returns>The number of events.</returns>
    public Task<int> RefuseAsync(string visitor) => database.ExecuteAsync(
        _refuse,
        parameters =>
        {
            parameters.AddText("visitor", visitor);
            parameters.AddDuration("duration", options.MaxDuration);
        });

    /// <summary>Reads a page of events, in order of their IDs.</summary>
    public Task<List<StoredRow>> ReadNextAsync(long afterId, int count) => database.ReadAsync(
        _selectNext,
        parameters =>
        {
            parameters.AddNumber("after", afterId);
            parameters.AddNumber("count", (long)count);
        },
        StoredRow.Read);

    public Task<int> DeleteAsync(long[] ids) => database.ExecuteAsync(_delete, parameters => parameters.AddNumbers("ids", ids));

    /// <summary>Deletes the events and refusals whose time is over.</summary>
    /// <returns>The number of events.</returns>
    public Task<int> DeleteExpiredAsync() => database.ExecuteAsync(_deleteExpired, static _ => { });

    private static HeldEvent ReadEvent(NpgsqlDataReader row) => new()
    {
        Visitor = row.GetString(0),
        DatasetAlias = row.GetString(1),
        SendDeadline = row.GetTime(2),
        Expires = row.GetTime(3),
        Json = row.GetFieldValue<byte[]>(4),
    };
}
