using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Opens connections to the data file.</summary>
internal static class ArchiveConnection
{
    private const int BusySeconds = 5;

    // A crash of the machine may lose the last events, which is no harm for a development tool; a crash of the process loses none.
    private static readonly string[] Settings = ["journal_mode=WAL", "synchronous=NORMAL", "temp_store=MEMORY", "secure_delete=ON"];

    static ArchiveConnection() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens or creates the file.</summary>
    /// <param name="file">The path.</param>
    /// <param name="verify">Throws before anything is written, if the file is something else.</param>
    /// <exception cref="SqliteException">The file can't be opened, or is no database.</exception>
    public static SqliteConnection Open(string file, Action<SqliteConnection>? verify = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            verify?.Invoke(connection);
            foreach (var setting in Settings)
                Execute(connection, "PRAGMA " + setting);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static int Execute(SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = CreateCommand(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static long ReadNumber(SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = CreateCommand(connection, sql, parameters);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static List<T> ReadRows<T>(SqliteConnection connection, Func<SqliteDataReader, T> read, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = CreateCommand(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public static SqliteCommand CreateCommand(SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
