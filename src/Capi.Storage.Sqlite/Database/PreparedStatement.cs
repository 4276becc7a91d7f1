using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Database;

/// <summary>A statement that is compiled once and executed often. The parameters are given in the order in which the text names them.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in FindParameters(sql).Distinct(StringComparer.Ordinal))
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Executes the statement.</summary>
    /// <returns>The number of changed rows.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Executes the statement and reads its rows one by one.</summary>
    public IEnumerable<T> Read<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return ReadRows(read);
    }

    public void Dispose() => _command.Dispose();

    private static IEnumerable<string> FindParameters(string sql)
    {
        for (var start = sql.IndexOf('$'); start >= 0; start = sql.IndexOf('$', start + 1))
        {
            var end = start + 1;
            while (end < sql.Length && char.IsAsciiLetter(sql[end]))
                end++;
            yield return sql[start..end];
        }
    }

    private IEnumerable<T> ReadRows<T>(Func<SqliteDataReader, T> read)
    {
        using var rows = _command.ExecuteReader();
        while (rows.Read())
            yield return read(rows);
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
