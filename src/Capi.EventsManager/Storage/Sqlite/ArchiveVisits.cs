using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Finds the browser and the visit of an event in the data file.</summary>
internal static class ArchiveVisits
{
    // A test that never pauses is one endless visit.
    private const int MaxEvents = 10_000;

    /// <summary>Returns the key of the browser of an event, or null.</summary>
    public static long? FindBrowser(SqliteConnection connection, long number)
    {
        var rows = ArchiveConnection.ReadRows(connection, reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0), "SELECT browser FROM events WHERE number = $number", ("$number", number));
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Returns the first and the last event of the visit, and the browser; null if the event has none.</summary>
    public static (long First, long Last, long? Browser) Find(SqliteConnection connection, long number)
    {
        if (FindBrowser(connection, number) is not { } browser)
            return (number, number, null);
        return (FindEnd(connection, browser, number, "<=", "DESC"), FindEnd(connection, browser, number, ">=", "ASC"), browser);
    }

    private static long FindEnd(SqliteConnection connection, long browser, long number, string comparison, string order)
    {
        var events = ArchiveConnection.ReadRows(
            connection,
            reader => (Number: reader.GetInt64(0), Received: reader.GetInt64(1)),
            $"SELECT number, received FROM events WHERE session = (SELECT session FROM events WHERE number = $number) AND browser = $browser AND number {comparison} $number ORDER BY number {order} LIMIT {MaxEvents}",
            ("$browser", browser),
            ("$number", number));
        var end = events[0];
        foreach (var next in events)
        {
            if (Math.Abs(next.Received - end.Received) > VisitFinder.MaxBreak.TotalMilliseconds)
                break;
            end = next;
        }

        return end.Number;
    }
}
