namespace Capi.Storage.Sqlite.Files;

/// <summary>A directory that one process uses at a time: its database and a lock file. The directory of a process that has ended is taken over by the next one.</summary>
internal sealed class StoreDirectory : IDisposable
{
    private const string DatabaseName = "events.db";

    private const string LockName = "lock";

    private const int MaxAttempts = 10;

    private FileStream _lock;

    private StoreDirectory(string path, FileStream lockFile)
    {
        Path = path;
        _lock = lockFile;
    }

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, DatabaseName);

    /// <summary>A file that another program of the same user creates to ask for the dead letters. It is deleted when they have been handed over.</summary>
    public string HandoverFile => GetHandoverFile(Path);

    private string LockFile => System.IO.Path.Combine(Path, LockName);

    /// <summary>The <see cref="HandoverFile"/> of a directory.</summary>
    public static string GetHandoverFile(string directory) => System.IO.Path.Combine(directory, "handover");

    /// <summary>Creates a new directory.</summary>
    /// <param name="root">The configured path, which exists.</param>
    /// <exception cref="IOException">The directory can't be created or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The process has no permission.</exception>
    public static StoreDirectory Create(string root)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = System.IO.Path.Combine(root, Guid.NewGuid().ToString("N"));
            PrivateFiles.CreateDirectory(path);
            try
            {
                return Lock(path);
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Another process that looks for unused directories has found it first.
            }
        }
    }

    /// <summary>Locks a directory; null if a process uses it, or it can't be used.</summary>
    public static StoreDirectory? TryLock(string path)
    {
        try
        {
            return Lock(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Creates the directory and its lock again after somebody deleted them.</summary>
    /// <exception cref="IOException">The directory can't be created or written.</exception>
    public void Recreate()
    {
        PrivateFiles.CreateDirectory(Path);
        if (!File.Exists(LockFile))
        {
            _lock.Dispose();
            _lock = PrivateFiles.OpenExclusive(LockFile);
        }

        // What was left of the old database doesn't belong to the new one.
        TryDeleteDatabase();
        PrivateFiles.Create(DatabaseFile);
    }

    /// <summary>Deletes the database with its log, if possible.</summary>
    public void TryDeleteDatabase()
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path, DatabaseName + "*"))
                File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no directory, or the next attempt finds it.
        }
    }

    /// <summary>Deletes the directory, the lock last, so that no other process takes over what is left of it.</summary>
    public void Delete()
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path).Where(file => file != LockFile))
                File.Delete(file);
            if (OperatingSystem.IsWindows())
                _lock.Dispose();
            File.Delete(LockFile);
            Directory.Delete(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start finds an empty store in it.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    public void Dispose() => _lock.Dispose();

    // The operating system releases the lock when the process ends, however it ends.
    private static StoreDirectory Lock(string path)
    {
        var directory = new StoreDirectory(path, PrivateFiles.OpenExclusive(System.IO.Path.Combine(path, LockName)));
        try
        {
            // Another process may have deleted the directory between the two calls.
            if (!File.Exists(directory.LockFile))
                throw new IOException("The store directory was deleted.");

            // SQLite gives its log file the permissions of the database file.
            PrivateFiles.Create(directory.DatabaseFile);
            return directory;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }
}
