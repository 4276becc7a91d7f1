using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The open database with its tables. Not thread safe: only the store's thread uses it.</summary>
internal sealed class StoreDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly long _maxBytes;

    private StoreDatabase(SqliteConnection connection, long maxBytes, long? firstOwnId = null)
    {
        (_connection, _maxBytes) = (connection, maxBytes);
        Space = new(connection, maxBytes);
        var nextId = EventTable.GetNewestId(connection) + 1;
        Events = new(connection, nextId, firstOwnId ?? nextId);
        DeadLetters = new(connection);
        SendOnce = new(connection);
        Held = new(connection);
    }

    public EventTable Events { get; }

    public DeadLetterTable DeadLetters { get; }

    public SendOnceTable SendOnce { get; }

    public HeldEventTable Held { get; }

    public StoreSpace Space { get; }

    /// <summary>Opens the database, creates it if it doesn't exist, and checks that it can be used.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="maxBytes">The largest size of the file.</param>
    /// <param name="isChecked">True to read the whole file, so that a damaged page is found now and not when its event is to be sent.</param>
    /// <exception cref="SqliteException">The file can't be opened, is damaged or is in use.</exception>
    /// <exception cref="StoreVersionException">The file was written by a newer version of this package.</exception>
    public static StoreDatabase Open(string file, long maxBytes, bool isChecked = true)
    {
        var database = Open(file, maxBytes, null);
        try
        {
            if (isChecked)
                StoreConnection.Check(database._connection);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Copies everything into a new file, and opens it. For a file that was deleted while it was open: its content can still be read.</summary>
    /// <exception cref="SqliteException">The new file can't be written.</exception>
    public StoreDatabase CopyTo(string file)
    {
        using (var copy = StoreConnection.Open(file, _maxBytes))
            _connection.BackupDatabase(copy);
        return Open(file, _maxBytes, Events.FirstOwnId);
    }

    /// <summary>Runs an action inside a transaction and commits it with a flush of the disk.</summary>
    /// <exception cref="SqliteException">The action or the commit failed; everything is rolled back.</exception>
    public void InTransaction<TState>(TState state, Action<StoreDatabase, TState> action)
    {
        // As statements: an ADO.NET transaction would have to be assigned to each prepared command.
        StoreConnection.Execute(_connection, "BEGIN IMMEDIATE");
        Space.Refresh();
        try
        {
            action(this, state);
            StoreConnection.Execute(_connection, "COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Writes the first page as it is, inside a transaction, to find out whether that works.</summary>
    /// <exception cref="SqliteException">The file can't be written.</exception>
    /// <returns>Always true.</returns>
    public bool TestWrite()
    {
        StoreConnection.Execute(_connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={StoreSchema.Version}"));
        return true;
    }

    /// <summary>Writes the log into the database file and empties it, so that deleted events are in neither.</summary>
    /// <returns>Always true.</returns>
    public bool EmptyLog()
    {
        StoreConnection.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    /// <summary>Writes the log into the database file and closes it.</summary>
    public void Dispose()
    {
        Events.Dispose();
        DeadLetters.Dispose();
        SendOnce.Dispose();
        Held.Dispose();
        Space.Dispose();
        _connection.Dispose();
    }

    private static StoreDatabase Open(string file, long maxBytes, long? firstOwnId)
    {
        var connection = StoreConnection.Open(file, maxBytes);
        try
        {
            StoreSchema.Apply(connection);
            return new(connection, maxBytes, firstOwnId);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            StoreConnection.Execute(_connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk has already ended the transaction.
        }
    }
}
