namespace Capi.Storage.Sqlite.Files;

/// <summary>A directory that one process uses at a time: its database and a lock file. The directory of a process that has ended is taken over by the next one.</summary>
internal sealed class StoreDirectory : IDisposable
{
    private const string DatabaseName = "events.db";

    private const string LockName = "lock";

    private readonly FileStream _lock;

    private StoreDirectory(string path, FileStream lockFile)
    {
        Path = path;
        _lock = lockFile;
    }

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>Takes over a directory that no process uses, or creates a new one.</summary>
    /// <param name="root">The configured path.</param>
    /// <exception cref="IOException">The directory can't be created or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The process has no permission.</exception>
    public static StoreDirectory Open(string root)
    {
        PrivateFiles.CreateDirectory(root);
        return FindFree(root).FirstOrDefault() ?? Create(root);
    }

    /// <summary>Locks the directories of ended processes, one by one. The caller disposes each.</summary>
    public static IEnumerable<StoreDirectory> FindFree(string root)
    {
        foreach (var path in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            if (Guid.TryParseExact(System.IO.Path.GetFileName(path), "N", out _) && TryLock(path) is { } free)
                yield return free;
        }
    }

    /// <summary>Releases the lock and deletes the directory.</summary>
    public void Delete()
    {
        _lock.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    public void Dispose() => _lock.Dispose();

    private static StoreDirectory Create(string root)
    {
        var path = System.IO.Path.Combine(root, Guid.NewGuid().ToString("N"));
        PrivateFiles.CreateDirectory(path);
        return TryLock(path) ?? throw new IOException("A new store directory can't be locked.");
    }

    // The operating system releases the lock when the process ends, however it ends.
    private static StoreDirectory? TryLock(string path)
    {
        try
        {
            var directory = new StoreDirectory(path, PrivateFiles.OpenExclusive(System.IO.Path.Combine(path, LockName)));

            // SQLite gives its log file the permissions of the database file.
            PrivateFiles.Create(directory.DatabaseFile);
            return directory;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
