using Microsoft.Extensions.Time.Testing;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>A store in a directory that is deleted at the end.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private SqliteEventStore? _store;

    public string Path { get; } = Directory.CreateTempSubdirectory("capi-store-").FullName;

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));

    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    public SqliteEventStore Store => _store ??= Open();

    public ListLogger Log { get; } = new();

    public SqliteEventStore Open() => Open(Path);

    public SqliteEventStore Open(string path) =>
        SqliteEventStore.Open(new(new() { Path = path, MaxBytes = MaxBytes }, new(), new(), Clock, Log));

    /// <summary>Closes the store and opens it again, as a new process does.</summary>
    public SqliteEventStore Reopen()
    {
        _store?.Dispose();
        return _store = Open();
    }

    public void Dispose()
    {
        _store?.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
