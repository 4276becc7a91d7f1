using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The dead letters.</summary>
/// <remarks>Their IDs don't change when they are moved to another file: they begin with the time, so those of two processes differ.</remarks>
internal sealed class DeadLetterTable(SqliteConnection connection) : IDisposable
{
    // With the time in milliseconds the ID stays below 2^53, the largest integer that every JSON reader keeps.
    private const int IdsPerMillisecond = 4096;

    private readonly PreparedStatement _insert = new(
        connection,
        """
        INSERT INTO dead_letters (id, dataset, event_name, send_deadline, failed_at, attempts, reason, status, code, subcode, trace_id, parameter, payload)
        SELECT $letter, dataset, $name, send_deadline, $failed, $attempts, $reason, $status, $code, $subcode, $trace, $parameter, payload FROM events WHERE id = $id
        """);

    private const string CopiedColumns = "dataset, event_name, send_deadline, failed_at, attempts, reason, status, code, subcode, trace_id, parameter, payload";

    private readonly PreparedStatement _insertCopy = new(
        connection,
        $"INSERT OR IGNORE INTO dead_letters (id, {CopiedColumns}) VALUES ($id, $a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l)");

    private readonly PreparedStatement _countCopies = new(connection, "SELECT COUNT(*) FROM dead_letters WHERE id = $id AND payload = $payload");

    private readonly PreparedStatement _selectCopy = new(connection, $"SELECT id, {CopiedColumns} FROM dead_letters ORDER BY id LIMIT $count");

    private readonly PreparedStatement _selectNext = new(
        connection,
        """
        SELECT id, dataset, event_name, reason, failed_at, attempts, status, code, subcode, trace_id, parameter FROM dead_letters
        WHERE id > $after AND ($dataset IS NULL OR dataset = $dataset) ORDER BY id LIMIT $count
        """);

    private readonly PreparedStatement _selectEvent = new(connection, "SELECT dataset, send_deadline, payload FROM dead_letters WHERE id = $id");

    private readonly PreparedStatement _selectEvents = new(connection, "SELECT id, dataset, payload FROM dead_letters WHERE id > $after ORDER BY id LIMIT $count");

    private readonly PreparedStatement _delete = new(connection, "DELETE FROM dead_letters WHERE id = $id");

    private readonly PreparedStatement _count = new(connection, "SELECT COUNT(*) FROM (SELECT 1 FROM dead_letters WHERE dataset = $dataset LIMIT $limit)");

    private readonly PreparedStatement _deleteOld = new(connection, "DELETE FROM dead_letters WHERE failed_at < $before");

    private long _lastId = StoreConnection.ReadNumber(connection, "SELECT MAX(id) FROM dead_letters");

    /// <summary>Copies an event of the event table into the dead letters.</summary>
    public void Insert(in ClaimedEvent failed, DeadLetterCause cause, DateTimeOffset failedAt)
    {
        var name = StoredEventColumns.TryRead(failed.Json.Span, out var columns) ? columns.EventName : "";
        _insert.Execute(
            TakeId(failedAt), name, failedAt.ToUnixTimeMilliseconds(), failed.Attempts, cause.Reason.ToString(), cause.Status, cause.Code, cause.Subcode, cause.TraceId, cause.Key, failed.Key);
    }

    /// <summary>Reads a page of dead letters, oldest first.</summary>
    public IReadOnlyList<MetaDeadLetter> ReadNext(string? dataset, long afterId, int count) => [.. _selectNext.Read(ReadLetter, afterId, dataset, count)];

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public StoredEvent? ReadEvent(long id) => _selectEvent
        .Read(row => (StoredEvent?)new StoredEvent(row.GetString(0), row.GetFieldValue<byte[]>(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))), id)
        .FirstOrDefault();

    /// <summary>Reads a page of events, in order of their IDs.</summary>
    public IReadOnlyList<StoredRow> ReadEvents(long afterId, int count) => [.. _selectEvents.Read(static row => new StoredRow(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), afterId, count)];

    /// <summary>Reads the oldest rows, for another store.</summary>
    public IReadOnlyList<(long Id, object[] Values)> ReadCopies(int count) => [.. _selectCopy.Read(
        row =>
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            return (row.GetInt64(0), values[1..]);
        },
        count)];

    /// <summary>Inserts a row that another store had, with its ID if that is free. Does nothing if it is here already.</summary>
    public void InsertCopy(long id, object[] values, DateTimeOffset now)
    {
        if (_insertCopy.Execute([id, .. values]) == 0 && _countCopies.Read(row => row.GetInt32(0), id, values[^1]).First() == 0)
            _insertCopy.Execute([TakeId(now), .. values]);
    }

    /// <summary>Counts the dead letters of a dataset, up to a limit.</summary>
    public long Count(string dataset, int limit) => _count.Read(static row => row.GetInt64(0), dataset, limit).First();

    /// <summary>Deletes a dead letter; false if there is none.</summary>
    public bool Delete(long id) => _delete.Execute(id) > 0;

    /// <summary>Deletes the dead letters that are older than the retention period.</summary>
    public void DeleteOlderThan(DateTimeOffset before) => _deleteOld.Execute(before.ToUnixTimeMilliseconds());

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_insert, _insertCopy, _countCopies, _selectCopy, _selectNext, _selectEvent, _selectEvents, _delete, _count, _deleteOld])
            statement.Dispose();
    }

    private long TakeId(DateTimeOffset now) => _lastId = Math.Max(_lastId + 1, (now.ToUnixTimeMilliseconds() * IdsPerMillisecond) + Random.Shared.Next(IdsPerMillisecond));

    private static MetaDeadLetter ReadLetter(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        Enum.TryParse<DeadLetterReason>(row.GetString(3), out var reason) ? reason : DeadLetterReason.Rejected,
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetInt32(5))
    {
        Status = GetInt32(row, 6),
        Code = GetInt32(row, 7),
        Subcode = GetInt32(row, 8),
        TraceId = GetText(row, 9),
        Key = GetText(row, 10),
    };

    private static int? GetInt32(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string? GetText(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
