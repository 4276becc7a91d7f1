using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>The tables of the data file.</summary>
/// <remarks>Events and requests are stored as they are shown, with masked values: a raw value is never written.</remarks>
internal static class ArchiveSchema
{
    /// <summary>Grows with every change of the tables. The file of an earlier version is migrated, that of a later one is not opened.</summary>
    private const int Version = 4;

    // "Capi" as a number, so that another application's database is recognised.
    private const int ApplicationId = 0x43617069;

    // Each index has the number after its key, the order of a page. The first one has every column that a filter reads, and is read through for those without an index of their own. A part of event_id is found by its trigrams.
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sessions (number INTEGER PRIMARY KEY AUTOINCREMENT, started INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS events (
            number INTEGER PRIMARY KEY, session INTEGER NOT NULL, refused INTEGER NOT NULL, run TEXT, dataset TEXT NOT NULL, event_name TEXT NOT NULL, event_id TEXT,
            received INTEGER NOT NULL, sources INTEGER NOT NULL, has_server INTEGER NOT NULL, warnings INTEGER NOT NULL, duplicates INTEGER NOT NULL, is_test INTEGER NOT NULL,
            fbp TEXT, browser INTEGER, content TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS events_in_order ON events (
            session, number, refused, run, event_name, event_id, received, sources, has_server, warnings, duplicates, is_test, dataset, fbp, browser);
        CREATE INDEX IF NOT EXISTS events_by_name ON events (session, event_name, number, refused, sources, dataset, run);
        CREATE INDEX IF NOT EXISTS events_by_sources ON events (session, refused, sources, number);
        CREATE INDEX IF NOT EXISTS events_by_dataset ON events (session, dataset, number, refused);
        CREATE INDEX IF NOT EXISTS events_by_time ON events (session, received, run, refused, sources, has_server);
        CREATE INDEX IF NOT EXISTS events_by_run ON events (session, run, number, refused);
        CREATE INDEX IF NOT EXISTS events_by_id ON events (session, event_id, number);
        CREATE INDEX IF NOT EXISTS events_by_browser ON events (session, browser, number, received);
        CREATE INDEX IF NOT EXISTS events_by_fbp ON events (session, fbp, number, refused);
        CREATE INDEX IF NOT EXISTS events_with_warnings ON events (session, number) WHERE warnings > 0;
        CREATE INDEX IF NOT EXISTS events_with_duplicates ON events (session, number) WHERE duplicates > 0;
        CREATE INDEX IF NOT EXISTS events_refused ON events (session, number) WHERE refused = 1;
        CREATE INDEX IF NOT EXISTS events_of_tests ON events (session, number) WHERE is_test = 1;
        CREATE TABLE IF NOT EXISTS event_keys (key BLOB NOT NULL, session INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (key, session)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS event_keys_by_event ON event_keys (event);
        CREATE TABLE IF NOT EXISTS requests (number INTEGER PRIMARY KEY, session INTEGER NOT NULL, run TEXT, accepted INTEGER NOT NULL, warnings INTEGER NOT NULL, content TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS requests_by_session ON requests (session, run, number, accepted, warnings);
        CREATE VIRTUAL TABLE IF NOT EXISTS event_ids USING fts5 (part, content = '', contentless_delete = 1, tokenize = 'trigram');
        CREATE TRIGGER IF NOT EXISTS event_id_added AFTER INSERT ON events WHEN new.event_id IS NOT NULL BEGIN
            INSERT INTO event_ids (rowid, part) VALUES (new.number, new.event_id);
        END;
        CREATE TRIGGER IF NOT EXISTS event_id_changed AFTER UPDATE OF event_id ON events WHEN new.event_id IS NOT old.event_id BEGIN
            INSERT OR REPLACE INTO event_ids (rowid, part) VALUES (new.number, COALESCE(new.event_id, ''));
        END;
        CREATE TRIGGER IF NOT EXISTS event_id_removed AFTER DELETE ON events WHEN old.event_id IS NOT NULL BEGIN
            DELETE FROM event_ids WHERE rowid = old.number;
        END;
        """;

    /// <summary>Checks that the file is empty or of this version or an earlier one. Changes nothing.</summary>
    /// <exception cref="IOException">The file is a database of another application, or of a later version.</exception>
    public static void Verify(SqliteConnection connection)
    {
        var version = ReadVersion(connection);
        var application = ArchiveConnection.ReadNumber(connection, "PRAGMA application_id");
        var isEmpty = ArchiveConnection.ReadNumber(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (!isEmpty && (application != ApplicationId || version < 1))
            throw new IOException("The data file is a database of another application. Name another file.");
        if (version > Version)
            throw new IOException("The data file was written by a later version of the Events Manager. Update this one, or name another file.");
    }

    /// <summary>Creates the tables of a verified file, or those that an earlier version lacks: with all events, or not at all.</summary>
    public static void Create(SqliteConnection connection)
    {
        var version = ReadVersion(connection);
        if (version == Version)
            return;

        using var transaction = connection.BeginTransaction();
        foreach (var sql in (string[])[ArchiveMigrations.GetSteps(version), Tables, ArchiveMigrations.GetContent(version)])
            ArchiveConnection.Execute(connection, sql);
        ArchiveConnection.Execute(connection, FormattableString.Invariant($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Version}"));
        transaction.Commit();
    }

    private static long ReadVersion(SqliteConnection connection) => ArchiveConnection.ReadNumber(connection, "PRAGMA user_version");
}
