using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Inserts the events of many callers with one statement, and enters those that are sent once into the ledger in the same transaction.</summary>
/// <param name="schema">The schema of the tables.</param>
/// <param name="instance">Identifies this process as producer.</param>
/// <param name="sendOnceWindow">How long an entry of the ledger is kept.</param>
internal sealed class EventInsertion(string schema, Guid instance, TimeSpan sendOnceWindow)
{
    // The callers wait for it.
    private const int TimeoutSeconds = 5;

    private const string Columns = "dataset, event_name, send_deadline, producer, payload";

    private readonly string _insert =
        $"""
        INSERT INTO {schema}.events ({Columns})
        SELECT dataset, event_name, send_deadline, @producer, payload FROM unnest(@datasets, @names, @deadlines, @payloads) AS input (dataset, event_name, send_deadline, payload)
        """;

    // Keys in their order, so that two processes with the same keys wait for each other instead of being a deadlock. An expired entry is renewed.
    private readonly string _insertOnce =
        $"""
        WITH input AS MATERIALIZED (
          SELECT * FROM unnest(@datasets, @names, @deadlines, @payloads, @keys) WITH ORDINALITY AS input (dataset, event_name, send_deadline, payload, key, position)),
        firsts AS MATERIALIZED (SELECT DISTINCT ON (key) key, position FROM input WHERE key IS NOT NULL ORDER BY key, position),
        entered AS (
          INSERT INTO {schema}.send_once AS entry (key, expires) SELECT key, now() + @window FROM firsts ORDER BY key
          ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE entry.expires <= now() RETURNING key),
        accepted AS MATERIALIZED (
          SELECT input.* FROM input
          WHERE input.key IS NULL OR input.position IN (SELECT firsts.position FROM firsts JOIN entered ON entered.key = firsts.key)),
        stored AS (
          INSERT INTO {schema}.events ({Columns})
          SELECT dataset, event_name, send_deadline, @producer, payload FROM accepted ORDER BY position)
        SELECT position FROM accepted
        """;

    /// <summary>Inserts events.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="events">The events.</param>
    /// <param name="channel">The channel to notify at the commit; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True for each event that was stored; false for a duplicate.</returns>
    public async Task<bool[]> ExecuteAsync(NpgsqlConnection connection, IReadOnlyList<StoredEvent> events, string? channel, CancellationToken cancellationToken)
    {
        var hasKeys = events.Any(static next => next.SendOnceKey is not null);
        var batch = connection.CreateBatch();
        await using (batch.ConfigureAwait(false))
        {
            batch.Timeout = TimeoutSeconds;
            batch.BatchCommands.Add(CreateInsert(events, hasKeys));
            if (channel is not null)
                batch.BatchCommands.Add(CreateNotification(channel, events));
            return await ReadStoredAsync(batch, events.Count, hasKeys, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The name of a dataset in the tables.</summary>
    public static string GetDataset(string alias) => alias.ToLowerInvariant();

    /// <summary>The name of an event as PostgreSQL can store it: other characters would make the statement fail for the other events too.</summary>
    public static string GetEventName(ReadOnlySpan<byte> json)
    {
        if (!StoredEventColumns.TryRead(json, out var columns))
            return "";
        return columns.EventName.All(static letter => letter > '\0' && !char.IsSurrogate(letter)) ? columns.EventName : "?";
    }

    private NpgsqlBatchCommand CreateInsert(IReadOnlyList<StoredEvent> events, bool hasKeys)
    {
        var command = new NpgsqlBatchCommand(hasKeys ? _insertOnce : _insert);
        command.Parameters.AddTexts("datasets", [.. events.Select(static next => GetDataset(next.DatasetAlias))]);
        command.Parameters.AddTexts("names", [.. events.Select(static next => GetEventName(next.Json.Span))]);
        command.Parameters.AddTimes("deadlines", [.. events.Select(static next => (DateTime?)next.SendDeadline.UtcDateTime)]);
        command.Parameters.AddBytes("payloads", [.. events.Select(static next => next.Json.ToArray())]);
        command.Parameters.AddId("producer", instance);
        if (!hasKeys)
            return command;
        command.Parameters.AddBytes("keys", [.. events.Select(static next => next.SendOnceKey?.ToBytes())]);
        command.Parameters.AddDuration("window", sendOnceWindow);
        return command;
    }

    private static NpgsqlBatchCommand CreateNotification(string channel, IReadOnlyList<StoredEvent> events)
    {
        var command = new NpgsqlBatchCommand("SELECT pg_notify(@channel, dataset) FROM unnest(@notified) AS notified (dataset)");
        command.Parameters.AddText("channel", channel);
        command.Parameters.AddTexts("notified", [.. events.Select(static next => GetDataset(next.DatasetAlias)).Distinct(StringComparer.Ordinal)]);
        return command;
    }

    private static async Task<bool[]> ReadStoredAsync(NpgsqlBatch batch, int count, bool hasKeys, CancellationToken cancellationToken)
    {
        var stored = new bool[count];
        Array.Fill(stored, !hasKeys);
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (hasKeys && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                stored[reader.GetInt64(0) - 1] = true;

            // To the end, so that an exception of a later command isn't missed.
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
            {
            }
        }

        return stored;
    }
}
