using System.Data;
using System.Data.Common;
using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Waiting;
using Microsoft.Extensions.Options;

namespace Capi.Storage.PostgreSql;

/// <summary>Writes events with the commands of ADO.NET, so that any connection to PostgreSQL can be used. Thread safe.</summary>
internal sealed class PostgreSqlOutbox(IOutboxClientFactory clients, IOptions<PostgreSqlStoreOptions> options, IOptions<MetaCapiOptions> capi) : IMetaOutbox
{
    private readonly string _insert = CreateInsert(options.Value.Schema, isOnce: false, options.Value.Notify);
    private readonly string _insertOnce = CreateInsert(options.Value.Schema, isOnce: true, options.Value.Notify);

    public IMetaCapiClient ForTransaction(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        if (GetConnection(transaction) is null)
            throw new ArgumentException("The transaction has ended.", nameof(transaction));
        return clients.Create((stored, cancellationToken) => new(InsertAsync(transaction, stored, cancellationToken)));
    }

    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(DbTransaction transaction, TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => ForTransaction(transaction).EnqueueAsync(metaEvent, context, cancellationToken);

    private async Task<AppendStatus> InsertAsync(DbTransaction transaction, StoredEvent stored, CancellationToken cancellationToken)
    {
        var connection = GetConnection(transaction) ?? throw new InvalidOperationException("The transaction has ended.");
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = transaction;
            command.CommandText = stored.SendOnceKey is null ? _insert : _insertOnce;
            Add(command, "dataset", DbType.String, EventInsertion.GetDataset(stored.DatasetAlias));
            Add(command, "event_name", DbType.String, EventInsertion.GetEventName(stored.Json.Span));
            Add(command, "send_deadline", DbType.DateTime, stored.SendDeadline.UtcDateTime);
            Add(command, "payload", DbType.Binary, stored.Json.ToArray());
            if (stored.SendOnceKey is { } key)
            {
                Add(command, "key", DbType.Binary, key.ToBytes());
                Add(command, "seconds", DbType.Double, capi.Value.SendOnceWindow.TotalSeconds);
            }

            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null ? AppendStatus.Duplicate : AppendStatus.Stored;
        }
    }

    // Null after the end of the transaction: a command would then run outside of it. Npgsql's transaction keeps its connection, but not its isolation level.
    private static DbConnection? GetConnection(DbTransaction transaction)
    {
        try
        {
            _ = transaction.IsolationLevel;
            return transaction.Connection;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Returns a row if the event was inserted.
    private static string CreateInsert(string schema, bool isOnce, bool notifies)
    {
        var notified = notifies ? $", pg_notify('{NotificationListener.GetChannel(schema)}', dataset)" : "";
        if (!isOnce)
            return $"INSERT INTO {schema}.events (dataset, event_name, send_deadline, payload) VALUES (@dataset, @event_name, @send_deadline, @payload) RETURNING id{notified}";
        return
            $"""
            WITH entered AS (
              INSERT INTO {schema}.send_once AS entry (key, expires) VALUES (@key, now() + @seconds * interval '1 second')
              ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE entry.expires <= now() RETURNING key)
            INSERT INTO {schema}.events (dataset, event_name, send_deadline, payload)
            SELECT @dataset, @event_name, @send_deadline, @payload FROM entered RETURNING id{notified}
            """;
    }

    private static void Add(DbCommand command, string name, DbType type, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
        command.Parameters.Add(parameter);
    }
}
