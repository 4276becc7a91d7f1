using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Parsing;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Keeps events and requests of the last ten sessions in a SQLite file. Thread-safe.</summary>
internal sealed class SqliteArchive : IEventArchive
{
    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly ArchiveKey _keys = new();

    private SqliteArchive(string file, SqliteConnection connection, long session) => (_file, _connection, Session) = (file, connection, session);

    public long Session { get; }

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="IOException">The file can't be opened, or is something else.</exception>
    public static SqliteArchive Open(string file, DataMode mode, DateTimeOffset now)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = ArchiveConnection.Open(file);
            ArchiveSchema.Create(connection);
            return new SqliteArchive(file, connection, ArchiveSessions.Begin(connection, mode, now));
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            throw exception is SqliteException ? new IOException("The data file can't be opened as a SQLite database.", exception) : exception;
        }
    }

    public ArchivedState Load(int maxEvents, int maxRequests)
    {
        lock (_lock)
        {
            return new ArchivedState(
                ReadEvents(refused: 0, maxEvents),
                ReadEvents(refused: 1, maxRequests),
                ReadRequests(maxRequests),
                ArchiveConnection.ReadNumber(_connection, "SELECT MAX(number) FROM events"),
                ArchiveConnection.ReadNumber(_connection, "SELECT MAX(number) FROM requests"));
        }
    }

    public ReceivedEvent? FindOriginal(IncomingEvent incoming)
    {
        lock (_lock)
        {
            foreach (var key in DeduplicationKeys.GetKeys(incoming))
            {
                var number = ArchiveConnection.ReadNumber(_connection, "SELECT event FROM event_keys WHERE key = $key AND session = $session", ("$key", _keys.Compute(key)), ("$session", Session));
                if (number > 0 && Read(_connection, number) is { } original && DeduplicationRules.IsCopy(original, key, incoming.Copy))
                    return original;
            }

            return null;
        }
    }

    public void Save(LedgerChange change, IReadOnlyList<IncomingEvent> incoming)
    {
        lock (_lock)
        {
            using var transaction = _connection.BeginTransaction();
            for (var i = 0; i < change.Events.Count; i++)
            {
                SaveEvent(change.Events[i]);
                if (i < incoming.Count && change.Events[i].Refusal is null)
                    SaveKeys(incoming[i], change.Events[i].Number);
            }

            ArchiveConnection.Execute(
                _connection,
                "INSERT OR REPLACE INTO requests (number, session, run, accepted, warnings, content) VALUES ($number, $session, $run, $accepted, $warnings, $content)",
                ("$number", change.Request.Number),
                ("$session", Session),
                ("$run", change.Request.Run),
                ("$accepted", change.Request.IsAccepted),
                ("$warnings", change.Request.Warnings.Count),
                ("$content", ArchivedJson.Write(change.Request)));
            transaction.Commit();
        }
    }

    public EventPage Query(EventQuery query)
    {
        // A connection of its own, so that a page doesn't wait for a batch that is being saved, nor the batch for the page.
        using var connection = ArchiveConnection.Open(_file);
        return ArchiveQuery.Read(connection, query.Session ?? Session, query);
    }

    public ReceivedEvent? Find(long number)
    {
        using var connection = ArchiveConnection.Open(_file);
        return Read(connection, number);
    }

    public IReadOnlyList<EventCount> Count(string? run)
    {
        using var connection = ArchiveConnection.Open(_file);
        using var command = ArchiveConnection.CreateCommand(
            connection,
            $"SELECT event_name, COUNT(*), SUM(sources = 2) FROM events WHERE session = $session AND refused = 0{(run is null ? "" : " AND run = $run")} GROUP BY event_name ORDER BY 2 DESC, 1",
            ("$session", Session),
            ("$run", run));
        using var reader = command.ExecuteReader();
        var counts = new List<EventCount>();
        while (reader.Read())
            counts.Add(new EventCount(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)));
        return counts;
    }

    public void Clear(string? run)
    {
        lock (_lock)
        {
            var condition = run is null ? "" : " AND run = $run";
            ArchiveConnection.Execute(_connection, $"DELETE FROM event_keys WHERE session = $session AND event IN (SELECT number FROM events WHERE session = $session{condition})", ("$session", Session), ("$run", run));
            ArchiveConnection.Execute(_connection, $"DELETE FROM events WHERE session = $session{condition}", ("$session", Session), ("$run", run));
            ArchiveConnection.Execute(_connection, $"DELETE FROM requests WHERE session = $session{condition}", ("$session", Session), ("$run", run));
        }
    }

    public IReadOnlyList<SessionSummary> GetSessions()
    {
        using var connection = ArchiveConnection.Open(_file);
        return ArchiveSessions.Read(connection, Session);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            SqliteConnection.ClearPool(_connection);
            _connection.Dispose();
        }
    }

    private static ReceivedEvent? Read(SqliteConnection connection, long number)
    {
        using var command = ArchiveConnection.CreateCommand(connection, "SELECT content FROM events WHERE number = $number", ("$number", number));
        return command.ExecuteScalar() is string content ? ArchivedJson.ReadEvent(content) : null;
    }

    private void SaveEvent(ReceivedEvent received) => ArchiveConnection.Execute(
        _connection,
        """
        INSERT OR REPLACE INTO events (number, session, refused, run, dataset, event_name, event_id, received, sources, fbp, content)
        VALUES ($number, $session, $refused, $run, $dataset, $name, $id, $received, $sources, $fbp, $content)
        """,
        ("$number", received.Number),
        ("$session", Session),
        ("$refused", received.Refusal is not null),
        ("$run", received.Run),
        ("$dataset", received.Dataset),
        ("$name", Masking.MaskText(received.EventName)),
        ("$id", received.EventId is { } id ? Masking.MaskText(id) : null),
        ("$received", received.FirstReceived.ToUnixTimeMilliseconds()),
        ("$sources", received.SourceCount),
        ("$fbp", received.Copies.Select(copy => copy.FindIdentifier("fbp")?.DisplayValue.TrimEnd('…')).FirstOrDefault(value => value is not null)),
        ("$content", ArchivedJson.Write(received)));

    private void SaveKeys(IncomingEvent incoming, long number)
    {
        foreach (var key in DeduplicationKeys.GetKeys(incoming))
        {
            ArchiveConnection.Execute(
                _connection,
                "INSERT OR REPLACE INTO event_keys (key, session, event) VALUES ($key, $session, $event)",
                ("$key", _keys.Compute(key)),
                ("$session", Session),
                ("$event", number));
        }
    }

    private List<ReceivedEvent> ReadEvents(int refused, int limit)
    {
        using var command = ArchiveConnection.CreateCommand(
            _connection, "SELECT content FROM events WHERE session = $session AND refused = $refused ORDER BY number DESC LIMIT $limit", ("$session", Session), ("$refused", refused), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var events = new List<ReceivedEvent>();
        while (reader.Read())
            events.Add(ArchivedJson.ReadEvent(reader.GetString(0)));
        return events;
    }

    private List<ReceivedRequest> ReadRequests(int limit)
    {
        using var command = ArchiveConnection.CreateCommand(_connection, "SELECT content FROM requests WHERE session = $session ORDER BY number DESC LIMIT $limit", ("$session", Session), ("$limit", limit));
        using var reader = command.ExecuteReader();
        var requests = new List<ReceivedRequest>();
        while (reader.Read())
            requests.Add(ArchivedJson.ReadRequest(reader.GetString(0)));
        return requests;
    }
}
