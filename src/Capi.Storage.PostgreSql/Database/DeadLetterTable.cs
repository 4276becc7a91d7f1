using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>The dead letters.</summary>
/// <param name="database">The database.</param>
/// <param name="schema">The schema of the tables.</param>
/// <param name="instance">Identifies this process as producer of events that are queued again.</param>
/// <param name="retention">How long a dead letter is kept.</param>
internal sealed class DeadLetterTable(StoreDatabase database, string schema, Guid instance, TimeSpan retention)
{
    private readonly string _insert =
        $"""
        WITH failed AS (SELECT * FROM unnest(@ids, @attempts) AS failed (id, attempts)),
        moved AS (DELETE FROM {schema}.events AS event USING failed WHERE event.id = failed.id RETURNING event.*, failed.attempts AS failures)
        INSERT INTO {schema}.dead_letters (dataset, event_name, send_deadline, attempts, reason, status, code, subcode, trace_id, parameter, payload)
        SELECT dataset, event_name, send_deadline, failures, @reason, @status, @code, @subcode, @trace, @parameter, payload FROM moved ORDER BY id
        """;

    // Those whose time is over are deleted within a minute; until then nobody sees them.
    private readonly string _selectNext =
        $"""
        SELECT id, dataset, event_name, reason, failed_at, attempts, status, code, subcode, trace_id, parameter FROM {schema}.dead_letters
        WHERE id > @after AND (@dataset IS NULL OR dataset = @dataset) AND failed_at >= now() - @retention ORDER BY id LIMIT @count
        """;

    private readonly string _redrive =
        $"""
        WITH moved AS (DELETE FROM {schema}.dead_letters WHERE id = @id RETURNING *)
        INSERT INTO {schema}.events (dataset, event_name, send_deadline, producer, payload)
        SELECT dataset, event_name, send_deadline, @producer, payload FROM moved RETURNING dataset
        """;

    private readonly string _selectEvent = $"SELECT dataset, send_deadline, payload FROM {schema}.dead_letters WHERE id = @id";

    private readonly string _selectEvents = $"SELECT id, dataset, payload FROM {schema}.dead_letters WHERE id > @after ORDER BY id LIMIT @count";

    private readonly string _delete = $"DELETE FROM {schema}.dead_letters WHERE id = ANY(@ids) RETURNING dataset";

    private readonly string _deleteOld = $"DELETE FROM {schema}.dead_letters WHERE failed_at < now() - @retention";

    /// <summary>Moves events into the dead letters. Those that are gone are left out.</summary>
    public Task InsertAsync(IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) => database.ExecuteAsync(
        _insert,
        parameters =>
        {
            parameters.AddNumbers("ids", [.. events.Select(static failed => failed.Key)]);
            parameters.AddNumbers("attempts", [.. events.Select(static failed => failed.Attempts)]);
            parameters.AddText("reason", cause.Reason.ToString());
            parameters.AddNumber("status", cause.Status);
            parameters.AddNumber("code", cause.Code);
            parameters.AddNumber("subcode", cause.Subcode);
            parameters.AddText("trace", Sanitize(cause.TraceId));
            parameters.AddText("parameter", Sanitize(cause.Key));
        },
        cancellationToken);

    /// <summary>Reads a page, oldest first.</summary>
    public Task<List<MetaDeadLetter>> ReadNextAsync(string? dataset, long afterId, int count, CancellationToken cancellationToken) => database.ReadAsync(
        _selectNext,
        parameters =>
        {
            parameters.AddNumber("after", afterId);
            parameters.AddText("dataset", dataset);
            parameters.AddDuration("retention", retention);
            parameters.AddNumber("count", (long)count);
        },
        ReadLetter,
        cancellationToken);

    /// <summary>Moves a dead letter back into the events.</summary>
    /// <returns>Its dataset; null if there is no such dead letter.</returns>
    public async Task<string?> RedriveAsync(long id, CancellationToken cancellationToken)
    {
        var moved = await database.ReadAsync(
            _redrive,
            parameters =>
            {
                parameters.AddNumber("id", id);
                parameters.AddId("producer", instance);
            },
            static row => row.GetString(0),
            cancellationToken).ConfigureAwait(false);
        return moved.FirstOrDefault();
    }

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public async Task<StoredEvent?> ReadEventAsync(long id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            _selectEvent,
            parameters => parameters.AddNumber("id", id),
            static row => (StoredEvent?)new StoredEvent(row.GetString(0), row.GetFieldValue<byte[]>(2), row.GetTime(1)),
            cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault();
    }

    /// <summary>Reads a page of events, in order of their IDs.</summary>
    public Task<List<StoredRow>> ReadEventsAsync(long afterId, int count, CancellationToken cancellationToken) => database.ReadAsync(
        _selectEvents,
        parameters =>
        {
            parameters.AddNumber("after", afterId);
            parameters.AddNumber("count", (long)count);
        },
        StoredRow.Read,
        cancellationToken);

    /// <summary>Deletes dead letters.</summary>
    /// <returns>The dataset of each that was deleted.</returns>
    public Task<List<string>> DeleteAsync(long[] ids, CancellationToken cancellationToken) =>
        database.ReadAsync(_delete, parameters => parameters.AddNumbers("ids", ids), static row => row.GetString(0), cancellationToken);

    /// <summary>Deletes what is older than the retention period.</summary>
    public Task DeleteOldAsync() => database.ExecuteAsync(_deleteOld, parameters => parameters.AddDuration("retention", retention));

    // PostgreSQL's text can't have the character zero.
    private static string? Sanitize(string? text) => text?.Replace('\0', ' ');

    private static MetaDeadLetter ReadLetter(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        Enum.TryParse<DeadLetterReason>(row.GetString(3), out var reason) ? reason : DeadLetterReason.Rejected,
        row.GetTime(4),
        row.GetInt32(5))
    {
        Status = row.GetNullableInt32(6),
        Code = row.GetNullableInt32(7),
        Subcode = row.GetNullableInt32(8),
        TraceId = row.GetNullableText(9),
        Key = row.GetNullableText(10),
    };
}
