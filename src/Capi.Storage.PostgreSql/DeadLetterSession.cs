using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Capi.Storage.PostgreSql;

/// <summary>Opens the dead letters of a database for a program that is not the application.</summary>
internal sealed class DeadLetterSession : IAsyncDisposable
{
    private readonly PostgreSqlEventStore _store;

    private DeadLetterSession(PostgreSqlEventStore store) => _store = store;

    public IMetaDeadLetters DeadLetters => _store.DeadLetters;

    /// <summary>True if the text is a connection string.</summary>
    public static bool IsConnectionString(string text) => StoreConnections.IsValid(text);

    /// <summary>Opens the dead letters. The schema is that of <c>Search Path</c>, or <c>capi</c>.</summary>
    public static DeadLetterSession Open(string connectionString)
    {
        // The limits of the application are not known here, so nothing is deleted because of them.
        var options = new PostgreSqlStoreOptions { ConnectionString = connectionString, Listen = false, DeadLetterRetention = TimeSpan.FromDays(3_650) };
        if (new NpgsqlConnectionStringBuilder(connectionString).SearchPath is { Length: > 0 } schema)
            options.Schema = schema;
        return new(new(new(options, new(), new(), TimeProvider.System, NullLogger.Instance)));
    }

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public Task<StoredEvent?> ReadEventAsync(long id) => _store.ReadDeadLetterAsync(id);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
