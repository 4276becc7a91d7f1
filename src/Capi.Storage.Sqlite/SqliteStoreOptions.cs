namespace Capi.Storage.Sqlite;

/// <summary>Options of the SQLite store.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The smallest <see cref="MaxBytes"/>.</summary>
    public const long MinMaxBytes = 1024 * 1024;

    /// <summary>The smallest <see cref="MinFreeDiskBytes"/>.</summary>
    public const long LowestMinFreeDiskBytes = 4 * 1024 * 1024;

    /// <summary>The directory of the stores, absolute or relative to the current directory. It is created if it doesn't exist, with access for the current user
    /// only. Each process keeps its events in a subdirectory of its own. It must be on a local disk, and must survive a deployment.</summary>
    public string Path { get; set; } = "";

    /// <summary>The largest size of the database file in bytes, at least 1 MiB; 512 MiB by default. An event takes about 1.4 KB. A full store returns
    /// <see cref="EnqueueStatus.QueueFull"/> for new events and keeps the accepted ones.</summary>
    public long MaxBytes { get; set; } = 512L * 1024 * 1024;

    /// <summary>The free space of the disk in bytes below which new events are refused; at least 4 MiB, 64 MiB by default. Without free space, delivered events couldn't be removed. A
    /// quarter of it is kept in a file as a reserve.</summary>
    public long MinFreeDiskBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long dead letters are kept; 14 days by default.</summary>
    public TimeSpan DeadLetterRetention { get; set; } = TimeSpan.FromDays(14);
}
