using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>The open database with its tables. Not thread safe: only the store's thread uses it.</summary>
internal sealed class StoreDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    private StoreDatabase(SqliteConnection connection, long maxBytes)
    {
        _connection = connection;
        Space = new(connection, maxBytes);
        var firstId = Math.Max(EventTable.GetNewestId(connection), DeadLetterTable.GetNewestId(connection)) + 1;
        Events = new(connection, firstId);
        DeadLetters = new(connection);
    }

    public EventTable Events { get; }

    public DeadLetterTable DeadLetters { get; }

    public StoreSpace Space { get; }

    /// <summary>Opens the database, creates it if it doesn't exist, and checks that it can be used.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="maxBytes">The largest size of the file.</param>
    /// <exception cref="SqliteException">The file can't be opened, is damaged or is in use.</exception>
    /// <exception cref="StoreVersionException">The file was written by a newer version of this package.</exception>
    public static StoreDatabase Open(string file, long maxBytes)
    {
        var connection = StoreConnection.Open(file, maxBytes);
        try
        {
            StoreSchema.Apply(connection);
            return new(connection, maxBytes);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs an action inside a transaction and commits it with a flush of the disk.</summary>
    /// <exception cref="SqliteException">The action or the commit failed; everything is rolled back.</exception>
    public void InTransaction<TState>(TState state, Action<StoreDatabase, TState> action)
    {
        // As statements: an ADO.NET transaction would have to be assigned to each prepared command.
        StoreConnection.Execute(_connection, "BEGIN IMMEDIATE");
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

    /// <summary>Writes the log into the database file and closes it.</summary>
    public void Dispose()
    {
        Events.Dispose();
        DeadLetters.Dispose();
        _connection.Dispose();
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
