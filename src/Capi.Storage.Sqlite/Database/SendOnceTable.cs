using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The keys of the events that are sent once.</summary>
internal sealed class SendOnceTable(SqliteConnection connection) : IDisposable
{
    // An expired entry is renewed, a live one is not changed: the number of changed rows tells which.
    private readonly PreparedStatement _insert = new(
        connection,
        "INSERT INTO send_once (key, expires) VALUES ($key, $expires) ON CONFLICT (key) DO UPDATE SET expires = excluded.expires WHERE expires <= $now");

    private readonly PreparedStatement _insertCopy = new(connection, "INSERT OR IGNORE INTO send_once (key, expires) VALUES ($key, $expires)");

    private readonly PreparedStatement _selectNext = new(connection, "SELECT key, expires FROM send_once WHERE key > $after ORDER BY key LIMIT $count");

    private readonly PreparedStatement _delete = new(connection, "DELETE FROM send_once WHERE key = $key");

    private readonly PreparedStatement _deleteExpired = new(connection, "DELETE FROM send_once WHERE expires <= $now");

    private readonly PreparedStatement _deleteOldest = new(
        connection, "DELETE FROM send_once WHERE key IN (SELECT key FROM send_once ORDER BY expires DESC LIMIT -1 OFFSET $count)");

    /// <summary>Enters a key; false if it is entered and has not expired.</summary>
    public bool TryInsert(SendOnceKey key, DateTimeOffset expires, DateTimeOffset now) =>
        _insert.Execute(GetBytes(key), expires.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds()) > 0;

    public void Delete(SendOnceKey key) => _delete.Execute(GetBytes(key));

    /// <summary>Deletes what has expired, and the oldest entries if there are more than the limit.</summary>
    public void Trim(DateTimeOffset now, int maxEntries)
    {
        _deleteExpired.Execute(now.ToUnixTimeMilliseconds());
        _deleteOldest.Execute(maxEntries);
    }

    /// <summary>Reads entries behind a key, for another store.</summary>
    public IReadOnlyList<(byte[] Key, long Expires)> ReadNext(byte[] afterKey, int count) =>
        [.. _selectNext.Read(row => (row.GetFieldValue<byte[]>(0), row.GetInt64(1)), afterKey, count)];

    /// <summary>Enters what another store had.</summary>
    public void InsertCopy((byte[] Key, long Expires) entry) => _insertCopy.Execute(entry.Key, entry.Expires);

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_insert, _insertCopy, _selectNext, _delete, _deleteExpired, _deleteOldest])
            statement.Dispose();
    }

    private static byte[] GetBytes(SendOnceKey key)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key.Hash);
        return bytes;
    }
}
