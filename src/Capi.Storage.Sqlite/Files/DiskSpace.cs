namespace Capi.Storage.Sqlite.Files;

/// <summary>The free space of the disk, asked for once a second.</summary>
/// <remarks>Without any free space SQLite can't even delete: a deletion is written to the log first. So new events are refused before that.</remarks>
internal sealed class DiskSpace(string directory, TimeProvider timeProvider)
{
    private const long MinFreeBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly DriveInfo? _drive = NetworkFileSystem.FindDrive(Path.GetFullPath(directory));
    private DateTimeOffset _nextCheck;
    private bool _isEnough = true;

    /// <summary>False when new events must be refused. Called on the store's thread.</summary>
    public bool IsEnough
    {
        get
        {
            var now = timeProvider.GetUtcNow();
            if (_drive is null || now < _nextCheck)
                return _isEnough;
            _nextCheck = now + Interval;
            return _isEnough = GetFreeBytes(_drive) >= MinFreeBytes;
        }
    }

    private static long GetFreeBytes(DriveInfo drive)
    {
        try
        {
            return drive.AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Unknown is not full: the commit will tell.
            return long.MaxValue;
        }
    }
}
