using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Reads pages of events from the data file.</summary>
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

        using var command = ArchiveConnection.CreateCommand(connection, sql.ToString(), [.. parameters]);
        using var reader = command.ExecuteReader();
        var events = new List<ReceivedEvent>();
        while (reader.Read())
            events.Add(ArchivedJson.ReadEvent(reader.GetString(0)));
        return events.Count <= query.Limit ? new(events, null) : new(events[..query.Limit], events[query.Limit - 1].Number);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            sql.Append(" AND ").Append(condition);
            parameters.Add((name, value));
        }
    }

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
