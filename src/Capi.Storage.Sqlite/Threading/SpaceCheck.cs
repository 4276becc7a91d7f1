using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Diagnostics;
using Capi.Storage.Sqlite.Files;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Tells whether the store takes new events, and logs when that changes. Used on the store's thread.</summary>
internal sealed class SpaceCheck(DiskSpace disk, ILogger logger)
{
    private bool _hadSpace = true;

    /// <summary>Why there is no space; null if there is.</summary>
    public string? GetProblem(StoreDatabase database) =>
        !database.Space.HasSpace ? "the file has reached MaxBytes" : !disk.IsEnough ? "the disk has less free space than MinFreeDiskBytes" : null;

    public bool HasSpace(StoreDatabase database)
    {
        var reason = GetProblem(database);
        var hasSpace = reason is null;
        if (hasSpace != _hadSpace)
        {
            if (hasSpace)
                logger.HasSpaceAgain();
            else
                logger.Full(reason!);
        }

        return _hadSpace = hasSpace;
    }
}
