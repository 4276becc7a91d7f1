using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The events that wait for a visitor's consent, and the visitors who have refused it.</summary>
internal sealed class HeldEventTable(SqliteConnection connection) : IDisposable
{
    // The row and its entries in the indexes.
    private const int RowBytes = 256;

    private const string Columns = "visitor, dataset, send_deadline, expires, payload";

    private readonly PreparedStatement _insert = new(
        connection, $"INSERT INTO held_events ({Columns}, bytes) VALUES ($visitor, $dataset, $deadline, $expires, $payload, $bytes)");

    private readonly PreparedStatement _select = new(connection, $"SELECT {Columns} FROM held_events WHERE visitor = $visitor ORDER BY id");
    private readonly PreparedStatement _selectAll = new(connection, $"SELECT {Columns} FROM held_events ORDER BY id");
    private readonly PreparedStatement _selectIds = new(connection, "SELECT id, dataset, payload FROM held_events ORDER BY id");
    private readonly PreparedStatement _deleteOne = new(connection, "DELETE FROM held_events WHERE id = $id");
    private readonly PreparedStatement _selectVisitors = new(connection, "SELECT visitor, MAX(expires) FROM held_events GROUP BY visitor");
    private readonly PreparedStatement _count = new(connection, "SELECT COUNT(*) FROM held_events WHERE visitor = $visitor");
    private readonly PreparedStatement _sum = new(connection, "SELECT COALESCE(SUM(bytes), 0) FROM held_events");
    private readonly PreparedStatement _delete = new(connection, "DELETE FROM held_events WHERE visitor = $visitor");

    private readonly PreparedStatement _deleteOldest = new(
        connection, "DELETE FROM held_events WHERE id = (SELECT MIN(id) FROM held_events WHERE visitor = $visitor)");

    private readonly PreparedStatement _deleteExpired = new(connection, "DELETE FROM held_events WHERE expires <= $now");
    private readonly PreparedStatement _insertRefusal = new(connection, "INSERT OR REPLACE INTO hold_refusals (visitor, expires) VALUES ($visitor, $expires)");
    private readonly PreparedStatement _selectRefusals = new(connection, "SELECT visitor, expires FROM hold_refusals");
    private readonly PreparedStatement _countRefusals = new(connection, "SELECT COUNT(*) FROM hold_refusals WHERE visitor = $visitor AND expires > $now");
    private readonly PreparedStatement _deleteRefusal = new(connection, "DELETE FROM hold_refusals WHERE visitor = $visitor");
    private readonly PreparedStatement _deleteExpiredRefusals = new(connection, "DELETE FROM hold_refusals WHERE expires <= $now");

    /// <summary>The bytes of all waiting events.</summary>
    public long UsedBytes => _sum.Read(row => row.GetInt64(0)).First();

    /// <summary>The bytes of one event in <see cref="UsedBytes"/>.</summary>
    public static int GetBytes(HeldEvent held) => held.Json.Length + RowBytes;

    public void Insert(HeldEvent held) => _insert.Execute(
        held.Visitor, held.DatasetAlias, held.SendDeadline.ToUnixTimeMilliseconds(), held.Expires.ToUnixTimeMilliseconds(), held.Json.ToArray(), GetBytes(held));

    public IReadOnlyList<HeldEvent> Read(string visitor) => [.. _select.Read(ReadEvent, visitor)];

    public IReadOnlyList<HeldEvent> ReadAll() => [.. _selectAll.Read(ReadEvent)];

    /// <summary>Reads the visitors with waiting events, and when the last of these expires.</summary>
    public IReadOnlyList<(string Visitor, DateTimeOffset Expires)> ReadVisitors() => [.. _selectVisitors.Read(ReadVisitor)];

    public int Count(string visitor) => _count.Read(row => row.GetInt32(0), visitor).First();

    /// <summary>Deletes the events of a visitor.</summary>
    /// <returns>Their number.</returns>
    public int Delete(string visitor) => _delete.Execute(visitor);

    /// <summary>Deletes the selected events of all visitors.</summary>
    /// <returns>Their number.</returns>
    public int Delete(EventSelector selector)
    {
        var selected = _selectIds.Read(static row => new StoredRow(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2))).Where(row => selector.Matches(row.Json)).ToList();
        return selected.Sum(row => _deleteOne.Execute(row.Id));
    }

    public void DeleteOldest(string visitor) => _deleteOldest.Execute(visitor);

    /// <summary>Deletes the events and refusals whose time is over.</summary>
    /// <returns>The number of events.</returns>
    public int DeleteExpired(DateTimeOffset now)
    {
        _deleteExpiredRefusals.Execute(now.ToUnixTimeMilliseconds());
        return _deleteExpired.Execute(now.ToUnixTimeMilliseconds());
    }

    public void InsertRefusal(string visitor, DateTimeOffset expires) => _insertRefusal.Execute(visitor, expires.ToUnixTimeMilliseconds());

    public IReadOnlyList<(string Visitor, DateTimeOffset Expires)> ReadRefusals() => [.. _selectRefusals.Read(ReadVisitor)];

    public bool HasRefused(string visitor, DateTimeOffset now) => _countRefusals.Read(row => row.GetInt32(0), visitor, now.ToUnixTimeMilliseconds()).First() > 0;

    public void DeleteRefusal(string visitor) => _deleteRefusal.Execute(visitor);

    public void Dispose()
    {
        PreparedStatement[] statements =
        [
            _insert, _select, _selectAll, _selectIds, _deleteOne, _selectVisitors, _count, _sum, _delete, _deleteOldest, _deleteExpired, _insertRefusal, _selectRefusals, _countRefusals, _deleteRefusal, _deleteExpiredRefusals,
        ];
        foreach (var statement in statements)
            statement.Dispose();
    }

    private static (string Visitor, DateTimeOffset Expires) ReadVisitor(SqliteDataReader row) => (row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));

    private static HeldEvent ReadEvent(SqliteDataReader row) => new()
    {
        Visitor = row.GetString(0),
        DatasetAlias = row.GetString(1),
        SendDeadline = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        Expires = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Json = row.GetFieldValue<byte[]>(4),
    };
}
