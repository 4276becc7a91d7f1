using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Reads events and requests from the data file.</summary>
internal static class ArchiveQuery
{
    /// <summary>The number of characters of fbp that are shown, and so stored.</summary>
    public const int BrowserIdLength = 8;

    /// <summary>Reads a page, newest first. The indexes give the order, so a page costs the same wherever it begins.</summary>
    public static EventPage Read(SqliteConnection connection, long session, EventQuery query)
    {
        if (IsTimeEmpty(connection, session, query))
            return new([], null);

        var sql = new StringBuilder("SELECT content FROM events WHERE session = $session AND refused = 0");
        var parameters = new List<(string Name, object? Value)> { ("$session", session) };
        Add("run = $run", "$run", query.Run);
        Add("event_name = $name", "$name", query.EventName);
        Add("event_id = $id", "$id", query.EventId);
        Add("dataset = $dataset", "$dataset", query.Dataset);
        Add("sources = $sources", "$sources", query.Sources);
        Add("number < $before", "$before", query.Before);

        // With a plus sign, a range is no reason to read an index in another order than that of the page, and to sort its rows.
        Add("+received >= $from", "$from", query.From?.ToUnixTimeMilliseconds());
        Add("+received < $to", "$to", query.To?.ToUnixTimeMilliseconds());
        var browserId = query.BrowserId?.TrimEnd('…');
        Add(browserId?.Length >= BrowserIdLength ? "fbp = $fbp" : "substr(+fbp, 1, length($fbp)) = $fbp", "$fbp", browserId?[..Math.Min(BrowserIdLength, browserId.Length)]);
        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY number DESC LIMIT {(long)query.Limit + 1}");

        var events = ArchiveConnection.ReadRows(connection, ReadEvent, sql.ToString(), [.. parameters]);
        return events.Count <= query.Limit ? new(events, null) : new(events[..query.Limit], events[query.Limit - 1].Number);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" AND ").Append(condition);
            parameters.Add((name, value));
        }
    }

    /// <summary>Reads an event, accepted or refused, of any session; null if there is none.</summary>
    public static ReceivedEvent? Find(SqliteConnection connection, long number) =>
        ArchiveConnection.ReadRows(connection, ReadEvent, "SELECT content FROM events WHERE number = $number", ("$number", number)).FirstOrDefault();

    /// <summary>Reads the newest events, newest first.</summary>
    public static IReadOnlyList<ReceivedEvent> ReadNewest(SqliteConnection connection, long session, bool refused, int limit) => ArchiveConnection.ReadRows(
        connection,
        ReadEvent,
        "SELECT content FROM events WHERE session = $session AND refused = $refused ORDER BY number DESC LIMIT $limit",
        ("$session", session),
        ("$refused", refused),
        ("$limit", limit));

    /// <summary>Reads the newest requests, newest first.</summary>
    public static IReadOnlyList<ReceivedRequest> ReadNewestRequests(SqliteConnection connection, long session, int limit) => ArchiveConnection.ReadRows(
        connection,
        reader => ArchivedJson.ReadRequest(reader.GetString(0)),
        "SELECT content FROM requests WHERE session = $session ORDER BY number DESC LIMIT $limit",
        ("$session", session),
        ("$limit", limit));

    /// <summary>Counts the accepted events by name, the most frequent first.</summary>
    public static IReadOnlyList<EventCount> Count(SqliteConnection connection, long session, string? run) => ArchiveConnection.ReadRows(
        connection,
        reader => new EventCount(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)),
        $"SELECT event_name, COUNT(*), SUM(sources = 2) FROM events WHERE session = $session AND refused = 0{(run is null ? "" : " AND run = $run")} GROUP BY event_name ORDER BY 2 DESC, 1",
        ("$session", session),
        ("$run", run));

    private static ReceivedEvent ReadEvent(SqliteDataReader reader) => ArchivedJson.ReadEvent(reader.GetString(0));

    // Without this, a time in which nothing arrived would be found out only after reading the whole index.
    private static bool IsTimeEmpty(SqliteConnection connection, long session, EventQuery query)
    {
        if (query.From is null && query.To is null)
            return false;

        var count = ArchiveConnection.ReadNumber(
            connection,
            "SELECT COUNT(*) FROM (SELECT 1 FROM events WHERE session = $session AND refused = 0 AND received >= $from AND received < $to LIMIT 1)",
            ("$session", session),
            ("$from", query.From?.ToUnixTimeMilliseconds() ?? long.MinValue),
            ("$to", query.To?.ToUnixTimeMilliseconds() ?? long.MaxValue));
        return count == 0;
    }
}
