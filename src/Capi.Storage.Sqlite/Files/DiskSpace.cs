namespace Capi.Storage.Sqlite.Files;

/// <summary>The free space of the disk, asked for once a second.</summary>
/// <remarks>Without any free space SQLite can't even delete: a deletion is written to the log first. So new events are refused before that.</remarks>
internal sealed class DiskSpace(string directory, long minFreeBytes, TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly DriveInfo? _drive = NetworkFileSystem.FindDrive(Path.GetFullPath(directory));
    private long? _checkedAt;
    private bool _isEnough = true;

    /// <summary>False when new events must be refused. Called on the store's thread.</summary>
    public bool IsEnough
    {
        get
        {
            // By the timestamp: a clock that is put back must not end the checks.
            var now = timeProvider.GetTimestamp();
            if (_checkedAt is { } checkedAt && timeProvider.GetElapsedTime(checkedAt, now) < Interval)
                return _isEnough;
            _checkedAt = now;
            return _isEnough = Has(minFreeBytes);
        }
    }

    /// <summary>True if so many bytes are free, or if that can't be found out: then the commit will tell.</summary>
    public bool Has(long bytes)
    {
        try
        {
            return _drive is null || _drive.AvailableFreeSpace >= bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
