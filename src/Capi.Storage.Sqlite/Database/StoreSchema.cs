using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The tables, and the version of their schema in the file's <c>user_version</c>.</summary>
internal static class StoreSchema
{
    private const int Version = 1;

    // origin: the place of an event that was taken over from another store, so that it is not taken over twice.
    private const string Tables = """
        CREATE TABLE events (
          id INTEGER PRIMARY KEY,
          dataset TEXT NOT NULL,
          send_deadline INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0,
          first_ambiguous_at INTEGER,
          origin TEXT,
          payload BLOB NOT NULL
        );
        CREATE INDEX events_by_dataset ON events (dataset, id);
        CREATE UNIQUE INDEX events_by_origin ON events (origin) WHERE origin IS NOT NULL;
        CREATE TABLE dead_letters (
          id INTEGER PRIMARY KEY,
          dataset TEXT NOT NULL,
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
        """;

    /// <summary>Creates the tables in a new file.</summary>
    /// <exception cref="StoreVersionException">A newer version of the package wrote the file.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var found = StoreConnection.ReadNumber(connection, "PRAGMA user_version");
        if (found > Version)
            throw new StoreVersionException(found, Version);
        if (found == Version)
            return;

        using var transaction = connection.BeginTransaction();
        StoreConnection.Execute(connection, Tables);
        StoreConnection.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));
        transaction.Commit();
    }
}
