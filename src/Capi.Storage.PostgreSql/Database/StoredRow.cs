using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>An event, a dead letter or a held event in its table.</summary>
internal sealed record StoredRow(long Id, string Dataset, byte[] Json)
{
    /// <summary>Reads the columns id, dataset and payload.</summary>
    public static StoredRow Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));

    /// <summary>Contains no event data.</summary>
    public override string ToString() => "***";
}
