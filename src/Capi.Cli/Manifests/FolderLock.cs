using System.Security.Cryptography;
using System.Text;

namespace Capi.Cli.Manifests;

/// <summary>Keeps two processes of a parallel build from writing the same manifest at once.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly Mutex _mutex;

    private FolderLock(Mutex mutex) => _mutex = mutex;

    /// <summary>Waits until no other process writes into the folder.</summary>
    /// <exception cref="IOException">Another process has been writing for two minutes.</exception>
    public static FolderLock Acquire(string folder)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))), 0, 16);
        var mutex = new Mutex(initiallyOwned: false, "capi-manifest-" + name);
        try
        {
            if (!mutex.WaitOne(Timeout))
            {
                mutex.Dispose();
                throw new IOException("Another build writes the manifest.");
            }
        }
        catch (AbandonedMutexException)
        {
            // The other process was killed. Each file is complete or is written again.
        }

        return new FolderLock(mutex);
    }

    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }
}
