using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Storage.Counting;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Keeps events and requests of the last ten sessions in a SQLite file. Thread-safe.</summary>
internal sealed class SqliteArchive : IEventArchive
{
    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly long _session;
    private readonly ArchiveKey _keys = new();
    private readonly ArchiveBrowserKey _browsers;
    private readonly ArchiveWriter _writer;
    private readonly DateTimeOffset _opened;

    private SqliteArchive(string file, SqliteConnection connection, long session, DateTimeOffset now)
    {
        (_file, _connection, _session, _opened) = (file, connection, session, now);
        _browsers = ArchiveBrowserKey.Load(connection);
        _writer = new ArchiveWriter(connection, session, _keys, _browsers);
    }

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="IOException">The file can't be opened, or is something else.</exception>
    public static SqliteArchive Open(string file, DataMode mode, DateTimeOffset now)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = ArchiveConnection.Open(file, ArchiveSchema.Verify);
            ArchiveSchema.Create(connection);
            return new SqliteArchive(file, connection, ArchiveSessions.Begin(connection, mode, now), now);
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            throw exception is SqliteException ? new IOException("The data file can't be opened as a SQLite database.", exception) : exception;
        }
    }

    public ArchivedState Load(int maxEvents, int maxRequests, EventCounter counter)
    {
        lock (_lock)
        {
            ArchiveCounts.Load(_connection, _session, _opened, counter);
            return new ArchivedState(
                Read(_connection, new EventQuery { Limit = maxEvents }).Events,
                Read(_connection, new EventQuery { Limit = maxEvents, Fate = FateFilter.Refused }).Events,
                ArchiveQuery.ReadNewestRequests(_connection, _session, maxRequests),
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
                var number = ArchiveConnection.ReadNumber(_connection, "SELECT event FROM event_keys WHERE key = $key AND session = $session", ("$key", _keys.Compute(key)), ("$session", _session));
                if (number > 0 && ArchiveQuery.Find(_connection, number) is { } original && DeduplicationRules.IsCopy(original, key, incoming.Copy))
                    return original;
            }

            return null;
        }
    }

    public void Save(LedgerChange change, IReadOnlyList<IncomingEvent> incoming)
    {
        lock (_lock)
            _writer.Save(change, incoming);
    }

    public EventPage Query(EventQuery query)
    {
        // A connection of its own, so that a page doesn't wait for a batch that is being saved, nor the batch for the page.
        using var connection = ArchiveConnection.Open(_file);
        return Read(connection, query);
    }

    public ListPage List(EventQuery query, ListReader reader)
    {
        using var connection = ArchiveConnection.Open(_file);
        return reader.Read(ArchiveQuery.ReadEntries(connection, CreateCondition(connection, query), query), query, number => ArchiveQuery.Find(connection, number));
    }

    public long Count(EventQuery query, int maximum)
    {
        using var connection = ArchiveConnection.Open(_file);
        return ArchiveQuery.Count(connection, CreateCondition(connection, query), query, maximum);
    }

    public ReceivedEvent? Find(long number)
    {
        using var connection = ArchiveConnection.Open(_file);
        return ArchiveQuery.Find(connection, number);
    }

    public void Clear(string? run)
    {
        lock (_lock)
            _writer.Clear(run);
    }

    public IReadOnlyList<SessionSummary> GetSessions()
    {
        using var connection = ArchiveConnection.Open(_file);
        return ArchiveSessions.Read(connection, _session);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            SqliteConnection.ClearPool(_connection);
            _connection.Dispose();
        }
    }

    private EventPage Read(SqliteConnection connection, EventQuery query) => ArchiveQuery.Read(connection, CreateCondition(connection, query), query);

    private ArchiveCondition CreateCondition(SqliteConnection connection, EventQuery query) => ArchiveCondition.Create(connection, _session, query, _browsers);
}
