namespace Capi.Storage.Sqlite.Database;

/// <summary>The primary result codes of SQLite (https://www.sqlite.org/rescode.html) that the store tells apart.</summary>
internal static class SqliteErrors
{
    /// <summary>SQLITE_CORRUPT.</summary>
    public const int Corrupt = 11;

    /// <summary>SQLITE_FULL: the disk or the limit of the file.</summary>
    public const int Full = 13;

    /// <summary>SQLITE_NOTADB.</summary>
    public const int NotADatabase = 26;
}
