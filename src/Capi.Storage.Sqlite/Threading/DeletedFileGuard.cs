using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Notices that the database file was deleted while it is open, and writes its content into a new one. Used on the store's thread.</summary>
/// <remarks>Unix keeps a deleted file as long as it is open, so nothing fails: without this, events would be accepted that end with the process.</remarks>
internal sealed class DeletedFileGuard(StoreDirectory directory, ILogger logger)
{
    private bool _hasFailed;

    /// <summary>Returns the database, or the restored one.</summary>
    /// <exception cref="Exception">A new file can't be written. The next call tries again.</exception>
    public StoreDatabase Restore(StoreDatabase database)
    {
        if (File.Exists(directory.DatabaseFile))
            return database;
        try
        {
            directory.Recreate();
            var restored = database.CopyTo(directory.DatabaseFile);
            database.Dispose();
            _hasFailed = false;
            logger.Restored(directory.DatabaseFile);
            return restored;
        }
        catch (Exception exception)
        {
            // A half-written copy must not count as restored.
            directory.TryDeleteDatabase();
            if (!_hasFailed)
                logger.RestoreFailed(directory.DatabaseFile, exception.GetType().Name);
            _hasFailed = true;
            throw;
        }
    }
}
