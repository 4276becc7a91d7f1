using Capi.EventsManager.Storage.Counting;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Counts the events and requests of a session once, when it is continued.</summary>
internal static class ArchiveCounts
{
    private const long MillisecondsPerHour = 3_600_000;

    public static void Load(SqliteConnection connection, long session, DateTimeOffset now, EventCounter counter)
    {
        ArchiveConnection.ReadRows(
            connection,
            reader =>
            {
                counter.GetRun(GetRun(reader)).AddNames(reader.GetString(1), SourceCounts.Create(reader.GetInt64(2) == 1, reader.GetInt32(3), reader.GetInt64(4) == 1, reader.GetInt64(5)), reader.GetInt64(6));
                return true;
            },
            "SELECT run, event_name, refused, sources, has_server, COUNT(*), SUM(warnings) FROM events WHERE session = $session GROUP BY 1, 2, 3, 4, 5",
            ("$session", session));
        ArchiveConnection.ReadRows(
            connection,
            reader =>
            {
                counter.GetRun(GetRun(reader)).AddHour(reader.GetInt64(1), SourceCounts.Create(reader.GetInt64(2) == 1, reader.GetInt32(3), reader.GetInt64(4) == 1, reader.GetInt64(5)));
                return true;
            },
            $"SELECT run, received / {MillisecondsPerHour}, refused, sources, has_server, COUNT(*) FROM events WHERE session = $session AND received >= $start GROUP BY 1, 2, 3, 4, 5 ORDER BY 2",
            ("$session", session),
            ("$start", now.AddDays(-1).ToUnixTimeMilliseconds()));
        ArchiveConnection.ReadRows(
            connection,
            reader =>
            {
                counter.GetRun(GetRun(reader)).AddRequests(reader.GetInt64(1), reader.GetInt64(2));
                return true;
            },
            "SELECT run, SUM(warnings), SUM(accepted = 0) FROM requests WHERE session = $session GROUP BY 1",
            ("$session", session));
    }

    private static string? GetRun(SqliteDataReader reader) => reader.IsDBNull(0) ? null : reader.GetString(0);
}
