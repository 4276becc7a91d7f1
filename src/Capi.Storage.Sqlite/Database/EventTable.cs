using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The waiting and claimed events. Which of them are claimed is in memory only: after a crash all are waiting.</summary>
internal sealed class EventTable : IDisposable
{
    private const string Columns = "id, payload, send_deadline, attempts, first_ambiguous_at, origin, stored_at";

    private readonly SqliteConnection _connection;
    private readonly PreparedStatement _insert;
    private readonly PreparedStatement _selectNext;
    private readonly PreparedStatement _selectOne;
    private readonly PreparedStatement _selectAny;
    private readonly PreparedStatement _update;
    private readonly PreparedStatement _delete;
    private readonly PreparedStatement _count;
    private readonly PreparedStatement _selectOldest;
    private readonly long _firstOwnId;
    private long _nextId;

    /// <summary>Prepares the statements.</summary>
    /// <param name="connection">The open connection.</param>
    /// <param name="nextId">The ID of the next event.</param>
    /// <param name="firstOwnId">The first ID that this process has given; events before it were accepted by another one.</param>
    public EventTable(SqliteConnection connection, long nextId, long firstOwnId)
    {
        _connection = connection;
        (_nextId, _firstOwnId) = (nextId, firstOwnId);
        _insert = new(connection, "INSERT OR IGNORE INTO events (id, dataset, send_deadline, origin, payload, stored_at) VALUES ($id, $dataset, $deadline, $origin, $payload, $stored)");
        _selectNext = new(connection, $"SELECT {Columns} FROM events WHERE dataset = $dataset AND id > $after ORDER BY id LIMIT $count");
        _selectOne = new(connection, $"SELECT {Columns} FROM events WHERE id = $id");
        _selectAny = new(connection, "SELECT id, dataset, payload FROM events WHERE id > $after ORDER BY id LIMIT $count");
        _update = new(connection, "UPDATE events SET attempts = $attempts, first_ambiguous_at = $ambiguous WHERE id = $id");
        _delete = new(connection, "DELETE FROM events WHERE id = $id");
        _count = new(connection, "SELECT COUNT(*) FROM events WHERE dataset = $dataset");
        _selectOldest = new(
            connection,
            """
            SELECT MIN(stored_at) FROM (
              SELECT stored_at FROM (SELECT stored_at FROM events WHERE dataset = $dataset ORDER BY id LIMIT 1)
              UNION ALL SELECT MIN(stored_at) FROM events WHERE dataset = $dataset AND origin IS NOT NULL)
            """);
    }

    public static long GetNewestId(SqliteConnection connection) => StoreConnection.ReadNumber(connection, "SELECT MAX(id) FROM events");

    /// <summary>The first ID that this process has given.</summary>
    public long FirstOwnId => _firstOwnId;

    /// <summary>Inserts an event.</summary>
    /// <param name="stored">The event.</param>
    /// <param name="storedAt">When it was accepted.</param>
    /// <param name="origin">Its place in the store from which it was taken over; null for a new event.</param>
    /// <returns>Its ID. IDs only grow while the database is open.</returns>
    public long Insert(in StoredEvent stored, DateTimeOffset storedAt, string? origin = null)
    {
        var id = _nextId++;
        _insert.Execute(id, stored.DatasetAlias, stored.SendDeadline.ToUnixTimeMilliseconds(), origin, stored.Json.ToArray(), storedAt.ToUnixTimeMilliseconds());
        return id;
    }

    /// <summary>Reads events of a dataset behind an ID, in order of their IDs.</summary>
    public IEnumerable<ClaimedEvent> ReadNext(string dataset, long afterId, int count) => _selectNext.Read(ReadEvent, dataset, afterId, count);

    /// <summary>Reads the first events of a dataset for another store, with the times of their acceptance.</summary>
    public List<(ClaimedEvent Event, DateTimeOffset StoredAt)> ReadCopies(string dataset, int count) => [.. _selectNext.Read(row => (ReadEvent(row), ReadTime(row, 6)), dataset, 0, count)];

    /// <summary>Reads events of all datasets behind an ID, in order of their IDs.</summary>
    public IReadOnlyList<StoredRow> ReadNext(long afterId, int count) => [.. _selectAny.Read(static row => new StoredRow(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), afterId, count)];

    /// <summary>Reads one event; null if it is gone.</summary>
    public ClaimedEvent? Read(long id) => _selectOne.Read(ReadEvent, id).Select(found => (ClaimedEvent?)found).FirstOrDefault();

    /// <summary>Stores the attempts of an event.</summary>
    public void Update(in ClaimedEvent changed) => _update.Execute(changed.Attempts, changed.FirstAmbiguousAt?.ToUnixTimeMilliseconds(), changed.Key);

    /// <summary>Deletes an event; false if it is gone.</summary>
    public bool Delete(long id) => _delete.Execute(id) > 0;

    /// <summary>Counts the events of a dataset, in the index.</summary>
    public long Count(string dataset) => _count.Read(static row => row.GetInt64(0), dataset).First();

    /// <summary>When the oldest event of a dataset was accepted; null if there is none. Needs two look-ups, however many there are.</summary>
    public DateTimeOffset? GetOldestTime(string dataset) => _selectOldest.Read(static row => row.IsDBNull(0) ? (DateTimeOffset?)null : ReadTime(row, 0), dataset).First();

    /// <summary>Reads the newest ID of each dataset, and the number of its events.</summary>
    public IReadOnlyList<(string Dataset, long NewestId, long Count)> ReadDatasets()
    {
        using var statement = new PreparedStatement(_connection, "SELECT dataset, MAX(id), COUNT(*) FROM events GROUP BY dataset");
        return [.. statement.Read(row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2)))];
    }

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_insert, _selectNext, _selectOne, _selectAny, _update, _delete, _count, _selectOldest])
            statement.Dispose();
    }

    private ClaimedEvent ReadEvent(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Json = row.GetFieldValue<byte[]>(1),
        SendDeadline = ReadTime(row, 2),
        Attempts = row.GetInt32(3),
        FirstAmbiguousAt = row.IsDBNull(4) ? null : ReadTime(row, 4),
        IsRecovered = row.GetInt64(0) < _firstOwnId || !row.IsDBNull(5),
    };

    private static DateTimeOffset ReadTime(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
