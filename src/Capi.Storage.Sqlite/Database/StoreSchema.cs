using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The tables, and the version of their schema in the file's <c>user_version</c>.</summary>
internal static class StoreSchema
{
    /// <summary>The version of this package.</summary>
    public const int Version = 2;

    // An alias is compared without case, as in the configuration. bytes is in an index, so that the sum of all needs no row.
    // origin: the place of an event that was taken over from another store, so that it is not taken over twice. Only those have an ID that doesn't follow the time of their storing.
    private const string Tables = """
        CREATE TABLE events (
          id INTEGER PRIMARY KEY,
          dataset TEXT NOT NULL COLLATE NOCASE,
          send_deadline INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0,
          first_ambiguous_at INTEGER,
          origin TEXT,
          stored_at INTEGER NOT NULL,
          payload BLOB NOT NULL
        );
        CREATE INDEX events_by_dataset ON events (dataset, id);
        CREATE UNIQUE INDEX events_by_origin ON events (origin) WHERE origin IS NOT NULL;
        CREATE INDEX events_taken_over ON events (dataset, stored_at) WHERE origin IS NOT NULL;
        CREATE TABLE dead_letters (
          id INTEGER PRIMARY KEY,
          dataset TEXT NOT NULL COLLATE NOCASE,
          event_name TEXT NOT NULL,
          send_deadline INTEGER NOT NULL,
          failed_at INTEGER NOT NULL,
          attempts INTEGER NOT NULL,
          reason TEXT NOT NULL,
          status INTEGER,
          code INTEGER,
          subcode INTEGER,
          trace_id TEXT,
          parameter TEXT,
          payload BLOB NOT NULL
        );
        CREATE TABLE send_once (
          key BLOB PRIMARY KEY,
          expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX send_once_by_expiry ON send_once (expires);
        CREATE TABLE held_events (
          id INTEGER PRIMARY KEY,
          visitor TEXT NOT NULL,
          dataset TEXT NOT NULL,
          send_deadline INTEGER NOT NULL,
          expires INTEGER NOT NULL,
          bytes INTEGER NOT NULL,
          payload BLOB NOT NULL
        );
        CREATE INDEX held_events_by_visitor ON held_events (visitor, id);
        CREATE INDEX held_events_by_expiry ON held_events (expires, bytes);
        CREATE TABLE hold_refusals (
          visitor TEXT PRIMARY KEY,
          expires INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX hold_refusals_by_expiry ON hold_refusals (expires);
        """;

    /// <summary>Creates the tables in a new file, and updates those of an older version.</summary>
    /// <exception cref="StoreVersionException">A newer version of the package wrote the file.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var found = StoreConnection.ReadNumber(connection, "PRAGMA user_version");
        if (found > Version)
            throw new StoreVersionException(found, Version);
        if (found == Version)
            return;

        using var transaction = connection.BeginTransaction();
        StoreConnection.Execute(connection, found == 0 ? Tables : FromVersion1(ReadTime(connection)));
        StoreConnection.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));
        transaction.Commit();
    }

    // A default costs nothing, however many events there are. They count from now on, because nobody knows since when they have waited.
    private static string FromVersion1(long now) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        ALTER TABLE events ADD COLUMN stored_at INTEGER NOT NULL DEFAULT {now};
        CREATE INDEX events_taken_over ON events (dataset, stored_at) WHERE origin IS NOT NULL;
        """);

    private static long ReadTime(SqliteConnection connection) => StoreConnection.ReadNumber(connection, "SELECT CAST(strftime('%s', 'now') AS INTEGER)") * 1_000;
}
