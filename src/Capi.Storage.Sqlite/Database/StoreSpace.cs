using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>Tells whether the file has space for further events.</summary>
/// <remarks>A part of the file stays free for what ends events: moving one to the dead letters needs space, and must work when the store is full.</remarks>
internal sealed class StoreSpace(SqliteConnection connection, long maxBytes) : IDisposable
{
    private const int ReservedPercent = 5;

    private readonly long _maxPages = maxBytes / StoreConnection.PageBytes * (100 - ReservedPercent) / 100;
    private readonly PreparedStatement _pages = new(connection, "PRAGMA page_count");
    private readonly PreparedStatement _freePages = new(connection, "PRAGMA freelist_count");
    private bool? _hasSpace;

    /// <summary>False when new events must be refused. Found out once per transaction.</summary>
    public bool HasSpace => _hasSpace ??= ReadUsedPages() < _maxPages;

    /// <summary>How much of the space for events is used, from 0 to 1.</summary>
    public double UsedShare => Math.Min(1, (double)ReadUsedPages() / _maxPages);

    /// <summary>A transaction begins.</summary>
    public void Refresh() => _hasSpace = null;

    /// <summary>Returns free pages at the end of the file to the file system.</summary>
    public void Shrink() => StoreConnection.Execute(connection, "PRAGMA incremental_vacuum(1024)");

    public void Dispose()
    {
        _pages.Dispose();
        _freePages.Dispose();
    }

    private long ReadUsedPages() => Read(_pages) - Read(_freePages);

    private static long Read(PreparedStatement statement) => statement.Read(row => row.GetInt64(0)).First();
}
