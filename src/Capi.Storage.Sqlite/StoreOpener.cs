using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite;

/// <summary>Opens the files of a store, and explains why it can't.</summary>
internal static class StoreOpener
{
    private const int SqliteCorrupt = 11;

    private const int SqliteNotADatabase = 26;

    /// <exception cref="InvalidOperationException">The path can't be used; the message says what to change.</exception>
    public static (StoreDirectory Directory, StoreDatabase Database) Open(SqliteStoreOptions options)
    {
        try
        {
            var directory = StoreDirectory.Open(options.Path);
            try
            {
                if (NetworkFileSystem.Contains(directory.Path))
                    throw new InvalidOperationException($"The SQLite store \"{options.Path}\" is on a network file system, where SQLite can lose events. Use a path on a local disk, or a database server as store.");
                return (directory, OpenDatabase(directory, options));
            }
            catch
            {
                directory.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException($"The SQLite store \"{options.Path}\" can't be created or written ({exception.GetType().Name}). Use a path on a local disk that the process may write.", exception);
        }
    }

    private static StoreDatabase OpenDatabase(StoreDirectory directory, SqliteStoreOptions options)
    {
        try
        {
            return StoreDatabase.Open(directory.DatabaseFile, options.MaxBytes);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            throw new InvalidOperationException(
                $"The SQLite store \"{directory.DatabaseFile}\" is damaged. Move its directory away to start with an empty store; \"sqlite3 events.db .recover\" can save the events.", exception);
        }
        catch (SqliteException exception)
        {
            throw new InvalidOperationException($"The SQLite store \"{directory.DatabaseFile}\" can't be opened (SQLite error {exception.SqliteErrorCode}).", exception);
        }
        catch (StoreVersionException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }
}
