using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>Opens connections with the settings on which the durability of the store depends.</summary>
internal static class StoreConnection
{
    public const int PageBytes = 8192;

    private const int BusySeconds = 2;

    // WAL with FULL flushes the disk before a commit returns. EXCLUSIVE: a second process is refused, and no shared memory file is needed.
    // secure_delete: delivered events are overwritten with zeros, because hashed data is still personal data.
    private static readonly string[] Settings =
    [
        "locking_mode=EXCLUSIVE",
        $"page_size={PageBytes}",
        "auto_vacuum=INCREMENTAL",
        "journal_mode=WAL",
        "synchronous=FULL",
        "mmap_size=0",
        "wal_autocheckpoint=256",
        "journal_size_limit=8388608",
        "secure_delete=ON",
        "temp_store=MEMORY",
    ];

    static StoreConnection() => SQLitePCL.Batteries_V2.Init();

    public static SqliteConnection Open(string file, long maxBytes)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            foreach (var setting in Settings)
                Execute(connection, "PRAGMA " + setting);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={maxBytes / PageBytes}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads all pages.</summary>
    /// <exception cref="SqliteException">A page is damaged.</exception>
    public static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok")
            throw new SqliteException("A page of the file is damaged.", SqliteErrors.Corrupt);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long ReadNumber(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
