using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Begins, continues, counts and forgets sessions.</summary>
internal static class ArchiveSessions
{
    private const int MaxSessions = 10;

    /// <summary>Continues the last session or begins a new one, and removes all but the ten last.</summary>
    public static long Begin(SqliteConnection connection, DataMode mode, DateTimeOffset now)
    {
        var last = ArchiveConnection.ReadNumber(connection, "SELECT MAX(number) FROM sessions");
        if (mode is DataMode.Resume && last > 0)
            return last;

        ArchiveConnection.Execute(connection, "INSERT INTO sessions (started) VALUES ($started)", ("$started", now.ToUnixTimeMilliseconds()));
        var session = ArchiveConnection.ReadNumber(connection, "SELECT MAX(number) FROM sessions");
        var oldest = ArchiveConnection.ReadNumber(connection, FormattableString.Invariant($"SELECT MIN(number) FROM (SELECT number FROM sessions ORDER BY number DESC LIMIT {MaxSessions})"));
        foreach (var table in (string[])["events", "event_keys", "requests"])
            ArchiveConnection.Execute(connection, $"DELETE FROM {table} WHERE session < $oldest", ("$oldest", oldest));
        ArchiveConnection.Execute(connection, "DELETE FROM sessions WHERE number < $oldest", ("$oldest", oldest));
        return session;
    }

    /// <summary>Returns the sessions, newest first.</summary>
    public static IReadOnlyList<SessionSummary> Read(SqliteConnection connection, long current) => ArchiveConnection.ReadRows(
        connection,
        reader => new SessionSummary(
            reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(0) == current),
        """
        SELECT s.number, s.started,
            (SELECT COUNT(*) FROM events WHERE session = s.number AND refused = 0),
            (SELECT COUNT(*) FROM events WHERE session = s.number AND refused = 0 AND sources = 2),
            (SELECT COUNT(*) FROM requests WHERE session = s.number AND accepted = 0),
            (SELECT COALESCE(SUM(warnings), 0) FROM requests WHERE session = s.number)
        FROM sessions s ORDER BY s.number DESC
        """);
}
