using Capi.Storage.Sqlite.Files;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite;

/// <summary>Opens the dead letters of a path for a program that is not the application, also while the application runs.</summary>
/// <remarks>Running processes hand their dead letters over. What this program leaves behind is taken over by them within two minutes, or by the next start.</remarks>
internal sealed class DeadLetterSession : IDisposable
{
    private static readonly TimeSpan HandoverLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly SqliteEventStore _store;

    private DeadLetterSession(SqliteEventStore store, int silent) => (_store, SilentProcesses) = (store, silent);

    public IMetaDeadLetters DeadLetters => _store.DeadLetters;

    /// <summary>The number of processes that did not hand their dead letters over.</summary>
    public int SilentProcesses { get; }

    /// <summary>True if there is a store at the path.</summary>
    public static bool Exists(string path) => Directory.Exists(path) && StoreDirectories.FindAll(path).Any();

    /// <summary>Opens the dead letters.</summary>
    /// <exception cref="InvalidOperationException">The path can't be used; the message says why.</exception>
    /// <exception cref="IOException">The path can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path can't be read.</exception>
    public static async Task<DeadLetterSession> OpenAsync(string path, ILogger logger, CancellationToken cancellationToken)
    {
        var silent = await RequestAsync(path, cancellationToken).ConfigureAwait(false);

        // The limits of the application are not known here, so nothing is deleted or refused because of them.
        var options = new SqliteStoreOptions
        {
            Path = path, MaxBytes = 1L << 40, MinFreeDiskBytes = SqliteStoreOptions.LowestMinFreeDiskBytes, DeadLetterRetention = TimeSpan.FromDays(10_000),
        };
        return new(SqliteEventStore.Open(new(options, new() { SendOnceMaxEntries = int.MaxValue }, new(), TimeProvider.System, logger)), silent);
    }

    /// <summary>Reads the event of a dead letter; null if there is none.</summary>
    public Task<StoredEvent?> ReadEventAsync(long id) => _store.ReadDeadLetterAsync(id);

    public void Dispose() => _store.Dispose();

    private static async Task<int> RequestAsync(string path, CancellationToken cancellationToken)
    {
        string[] requests = [.. StoreDirectories.FindUsed(path).Select(StoreDirectory.GetHandoverFile)];
        foreach (var request in requests)
            PrivateFiles.Create(request);

        var limit = TimeProvider.System.GetTimestamp();
        while (requests.Any(File.Exists) && TimeProvider.System.GetElapsedTime(limit) < HandoverLimit)
            await Task.Delay(PollInterval, cancellationToken).ConfigureAwait(false);

        var silent = requests.Count(File.Exists);
        foreach (var request in requests)
            File.Delete(request);
        return silent;
    }
}
