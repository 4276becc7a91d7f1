using System.Buffers.Binary;
using Npgsql;
using NpgsqlTypes;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Adds parameters with their types, so that null and empty arrays have one too.</summary>
internal static class ParameterExtensions
{
    public static void AddText(this NpgsqlParameterCollection parameters, string name, string? value) => parameters.Add(new(name, NpgsqlDbType.Text) { Value = value ?? (object)DBNull.Value });

    public static void AddTexts(this NpgsqlParameterCollection parameters, string name, string[] values) => parameters.Add(new(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = values });

    public static void AddNumber(this NpgsqlParameterCollection parameters, string name, long value) => parameters.Add(new(name, NpgsqlDbType.Bigint) { Value = value });

    public static void AddNumbers(this NpgsqlParameterCollection parameters, string name, long[] values) => parameters.Add(new(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = values });

    public static void AddNumber(this NpgsqlParameterCollection parameters, string name, int? value) => parameters.Add(new(name, NpgsqlDbType.Integer) { Value = value ?? (object)DBNull.Value });

    public static void AddNumbers(this NpgsqlParameterCollection parameters, string name, int[] values) => parameters.Add(new(name, NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = values });

    public static void AddTime(this NpgsqlParameterCollection parameters, string name, DateTimeOffset value) => parameters.Add(new(name, NpgsqlDbType.TimestampTz) { Value = value.UtcDateTime });

    public static void AddTimes(this NpgsqlParameterCollection parameters, string name, DateTime?[] values) => parameters.Add(new(name, NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = values });

    public static void AddDuration(this NpgsqlParameterCollection parameters, string name, TimeSpan value) => parameters.Add(new(name, NpgsqlDbType.Interval) { Value = value });

    public static void AddId(this NpgsqlParameterCollection parameters, string name, Guid value) => parameters.Add(new(name, NpgsqlDbType.Uuid) { Value = value });

    public static void AddFlag(this NpgsqlParameterCollection parameters, string name, bool value) => parameters.Add(new(name, NpgsqlDbType.Boolean) { Value = value });

    public static void AddBytes(this NpgsqlParameterCollection parameters, string name, byte[] value) => parameters.Add(new(name, NpgsqlDbType.Bytea) { Value = value });

    public static void AddBytes(this NpgsqlParameterCollection parameters, string name, byte[]?[] values) => parameters.Add(new(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = values });

    /// <summary>The 16 bytes of a key.</summary>
    public static byte[] ToBytes(this SendOnceKey key)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key.Hash);
        return bytes;
    }

    /// <summary>The nullable value of a column.</summary>
    public static int? GetNullableInt32(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>The nullable value of a column.</summary>
    public static string? GetNullableText(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The value of a column with a time.</summary>
    public static DateTimeOffset GetTime(this NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);
}
