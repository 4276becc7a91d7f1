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
        var mutex = new Mutex(initiallyOwned: false, GetName(Path.GetFullPath(folder), ignoreCase: OperatingSystem.IsWindows()));
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

    /// <summary>The name of the mutex for a full path. On Windows <c>C:\Shop</c> and <c>c:\shop</c> are one folder, and projects may name it in both ways.</summary>
    public static string GetName(string fullPath, bool ignoreCase)
    {
        var path = Path.TrimEndingDirectorySeparator(fullPath);
        return "capi-manifest-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ignoreCase ? path.ToUpperInvariant() : path)), 0, 16);
    }

    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }
}
