using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite;

/// <summary>Opens the files of a store, and explains why it can't.</summary>
internal static class StoreOpener
{
    /// <summary>Opens the store of a process that has ended, or a new one. A damaged one is left for a person, with an error in the log: it must not keep the application from starting.</summary>
    /// <returns>The store, and the paths of those that can't be used.</returns>
    /// <exception cref="InvalidOperationException">The path can't be used; the message says what to change.</exception>
    public static (StoreDirectory Directory, StoreDatabase Database, IReadOnlyList<string> Unusable) Open(SqliteStoreOptions options, ILogger logger)
    {
        try
        {
            var unusable = new List<string>();
            PrivateFiles.CreateDirectory(options.Path);
            if (NetworkFileSystem.Contains(options.Path))
                throw new InvalidOperationException($"The SQLite store \"{options.Path}\" is on a network file system, where SQLite can lose events. Use a path on a local disk, or a database server as store.");

            foreach (var directory in StoreDirectories.FindFree(options.Path))
            {
                if (TryOpen(directory, options.MaxBytes, logger) is { } found)
                    return (directory, found, unusable);
                unusable.Add(directory.Path);
                directory.Dispose();
            }

            var (created, database) = CreateNew(options);
            return (created, database, unusable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SqliteException)
        {
            throw new InvalidOperationException($"The SQLite store \"{options.Path}\" can't be created or written ({exception.GetType().Name}). Use a path on a local disk that the process may write.", exception);
        }
    }

    /// <summary>Opens the database of a directory; null if it can't be used, which is logged.</summary>
    public static StoreDatabase? TryOpen(StoreDirectory directory, long maxBytes, ILogger logger, bool isChecked = true)
    {
        try
        {
            return StoreDatabase.Open(directory.DatabaseFile, maxBytes, isChecked);
        }
        catch (Exception exception) when (exception is SqliteException or StoreVersionException or IOException)
        {
            logger.NotUsable(directory.Path, Explain(exception));
            return null;
        }
    }

    private static (StoreDirectory Directory, StoreDatabase Database) CreateNew(SqliteStoreOptions options)
    {
        var directory = StoreDirectory.Create(options.Path);
        try
        {
            return (directory, StoreDatabase.Open(directory.DatabaseFile, options.MaxBytes));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private static string Explain(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: SqliteErrors.Corrupt or SqliteErrors.NotADatabase } =>
            "its file is damaged. \"sqlite3 events.db .recover\" can save the events; delete the directory when they are not needed any more.",
        SqliteException error => FormattableString.Invariant($"it can't be opened (SQLite error {error.SqliteErrorCode}); the next start tries again."),
        StoreVersionException version => version.Message,
        _ => $"it can't be read ({exception.GetType().Name}); the next start tries again.",
    };
}
