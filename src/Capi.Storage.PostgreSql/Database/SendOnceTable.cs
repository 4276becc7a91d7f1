namespace Capi.Storage.PostgreSql.Database;

/// <summary>The keys of the events that are sent once.</summary>
internal sealed class SendOnceTable(StoreDatabase database, string schema)
{
    // An expired entry is renewed, a live one is not changed: the number of changed rows tells which.
    private readonly string _insert =
        $"""
        INSERT INTO {schema}.send_once AS entry (key, expires) VALUES (@key, now() + @window)
        ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE entry.expires <= now()
        """;

    private readonly string _delete = $"DELETE FROM {schema}.send_once WHERE key = @key";

    private readonly string _deleteExpired = $"DELETE FROM {schema}.send_once WHERE expires <= now()";

    /// <summary>Enters a key; false if it is entered and has not expired.</summary>
    public async Task<bool> TryInsertAsync(SendOnceKey key, TimeSpan window)
    {
        var inserted = await database.ExecuteAsync(
            _insert,
            parameters =>
            {
                parameters.AddBytes("key", key.ToBytes());
                parameters.AddDuration("window", window);
            }).ConfigureAwait(false);
        return inserted > 0;
    }

    public Task DeleteAsync(SendOnceKey key) => database.ExecuteAsync(_delete, parameters => parameters.AddBytes("key", key.ToBytes()));

    public Task DeleteExpiredAsync() => database.ExecuteAsync(_deleteExpired, static _ => { });
}
