using Capi.Storage.Sqlite.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite.Files;

/// <summary>A file that only takes space. It is deleted when the disk is full, so that SQLite has space to remove delivered events. Used on the store's thread.</summary>
internal sealed class DiskReserve(string directory, long bytes, DiskSpace disk, ILogger logger)
{
    private readonly string _file = Path.Combine(directory, "reserve");

    /// <summary>Creates the file if the disk has space for it.</summary>
    public void Create()
    {
        try
        {
            if (!File.Exists(_file) && disk.Has(bytes * 2))
                PrivateFiles.Allocate(_file, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without a reserve the store works as long as others leave space on the disk.
            TryDelete();
        }
    }

    /// <summary>Frees the space; false if that has been done before.</summary>
    public bool TryUse()
    {
        if (!TryDelete())
            return false;
        logger.ReserveUsed(bytes / (1024 * 1024));
        return true;
    }

    private bool TryDelete()
    {
        try
        {
            var exists = File.Exists(_file);
            File.Delete(_file);
            return exists;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
