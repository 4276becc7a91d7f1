using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Reads events and requests from the data file.</summary>
internal static class ArchiveQuery
{
    /// <summary>Reads a page. The indexes give the order, so a page costs the same wherever it begins.</summary>
    public static EventPage Read(SqliteConnection connection, ArchiveCondition condition, EventQuery query)
    {
        if (IsTimeEmpty(connection, condition, query))
            return new([], null);
        var sql = string.Create(CultureInfo.InvariantCulture, $"SELECT number, content FROM {condition.Tables} WHERE {condition.Sql} {GetOrder(condition, query)} LIMIT {(long)query.Limit + 1}");
        var events = ArchiveConnection.ReadRows(connection, ReadEvent, sql, condition.Parameters);
        return events.Count <= query.Limit ? new(events, null) : new(events[..query.Limit], events[query.Limit - 1].Number);
    }

    /// <summary>Reads events one after the other, as far as the caller goes. Page views without a problem are not read whole.</summary>
    public static IEnumerable<ListEntry> ReadEntries(SqliteConnection connection, ArchiveCondition condition, EventQuery query)
    {
        if (IsTimeEmpty(connection, condition, query))
            yield break;
        const string IsPlainPageView = $"refused = 0 AND warnings = 0 AND event_name = '{ListEntry.PageView}'";
        var sql = $"SELECT number, received, sources, {IsPlainPageView}, CASE WHEN {IsPlainPageView} THEN NULL ELSE content END FROM {condition.Tables} WHERE {condition.Sql} {GetOrder(condition, query)}";
        using var command = ArchiveConnection.CreateCommand(connection, sql, condition.Parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new ListEntry(
                reader.GetInt64(0),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)),
                reader.GetInt64(2) == 2,
                reader.GetInt64(3) == 1,
                reader.IsDBNull(4) ? null : ArchivedJson.ReadEvent(reader.GetString(4)) with { Number = reader.GetInt64(0) });
        }
    }

    /// <summary>Counts the selected events, up to a maximum.</summary>
    public static long Count(SqliteConnection connection, ArchiveCondition condition, EventQuery query, int maximum) => IsTimeEmpty(connection, condition, query)
        ? 0
        : ArchiveConnection.ReadNumber(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM (SELECT 1 FROM {condition.Tables} WHERE {condition.Sql} {GetOrder(condition, query)} LIMIT {maximum})"), condition.Parameters);

    /// <summary>Reads an event, accepted or refused, of any session; null if there is none.</summary>
    public static ReceivedEvent? Find(SqliteConnection connection, long number) =>
        ArchiveConnection.ReadRows(connection, ReadEvent, "SELECT number, content FROM events WHERE number = $number", ("$number", number)).FirstOrDefault();

    /// <summary>Reads the newest requests, newest first.</summary>
    public static IReadOnlyList<ReceivedRequest> ReadNewestRequests(SqliteConnection connection, long session, int limit) => ArchiveConnection.ReadRows(
        connection,
        reader => ArchivedJson.ReadRequest(reader.GetString(0)),
        "SELECT content FROM requests WHERE session = $session ORDER BY number DESC LIMIT $limit",
        ("$session", session),
        ("$limit", limit));

    private static string GetOrder(ArchiveCondition condition, EventQuery query) => query.After is null ? $"ORDER BY {condition.Number} DESC" : $"ORDER BY {condition.Number}";

    private static ReceivedEvent ReadEvent(SqliteDataReader reader) => ArchivedJson.ReadEvent(reader.GetString(1)) with { Number = reader.GetInt64(0) };

    // Without this, a time in which nothing arrived would be found out only after reading the whole index.
    private static bool IsTimeEmpty(SqliteConnection connection, ArchiveCondition condition, EventQuery query)
    {
        if (query.From is null && query.To is null)
            return false;
        var count = ArchiveConnection.ReadNumber(
            connection,
            "SELECT COUNT(*) FROM (SELECT 1 FROM events WHERE session = $session AND received >= $from AND received < $to LIMIT 1)",
            condition.Parameters[0],
            ("$from", query.From?.ToUnixTimeMilliseconds() ?? long.MinValue),
            ("$to", query.To?.ToUnixTimeMilliseconds() ?? long.MaxValue));
        return count == 0;
    }
}
