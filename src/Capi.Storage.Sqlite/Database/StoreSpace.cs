using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>Tells whether the file has space for further events.</summary>
/// <remarks>A part of the file stays free for what ends events: moving one to the dead letters needs space, and must work when the store is full.</remarks>
internal sealed class StoreSpace(SqliteConnection connection, long maxBytes)
{
    private const int ReservedPercent = 5;

    private readonly long _maxPages = maxBytes / StoreConnection.PageBytes * (100 - ReservedPercent) / 100;

    /// <summary>The bytes of the pages in use.</summary>
    public long UsedBytes => UsedPages * StoreConnection.PageBytes;

    /// <summary>False when new events must be refused.</summary>
    public bool HasSpace => UsedPages < _maxPages;

    private long UsedPages => StoreConnection.ReadNumber(connection, "PRAGMA page_count") - StoreConnection.ReadNumber(connection, "PRAGMA freelist_count");

    /// <summary>Returns free pages at the end of the file to the file system.</summary>
    public void Shrink() => StoreConnection.Execute(connection, "PRAGMA incremental_vacuum(1024)");
}
