using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>The SQL scripts of the tables, one for each version.</summary>
internal static partial class SchemaScripts
{
    /// <summary>The version that this package knows.</summary>
    public const int LatestVersion = 2;

    private const string DefaultSchema = "capi";

    /// <summary>True if the name can be used without quotes.</summary>
    public static bool IsValidName(string? schema) => schema is not null && ValidName().IsMatch(schema);

    /// <summary>Reads the script that leads to a version.</summary>
    /// <param name="version">The version, from 1.</param>
    /// <param name="schema">The schema of the tables.</param>
    public static string Read(int version, string schema)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Capi.Storage.PostgreSql.Scripts.{version:000}.sql");
        using var reader = new StreamReader(typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)!);
        return SchemaName().Replace(reader.ReadToEnd(), schema);
    }

    /// <summary>Reads the version of the tables; 0 if there are none.</summary>
    public static async Task<int> ReadVersionAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        // From the tables of the catalog, of which another process may have created some meanwhile: to_regclass may remember that there were none.
        using var exists = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS class JOIN pg_catalog.pg_namespace AS space ON space.oid = class.relnamespace WHERE space.nspname = @schema AND class.relname = 'schema_version')",
            connection);
        exists.Parameters.AddText("schema", schema);
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
            return 0;
        using var version = new NpgsqlCommand($"SELECT coalesce(max(version), 0) FROM {schema}.schema_version", connection);
        return (int)(await version.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>Creates or updates the tables. Of several processes one does it, the others wait.</summary>
    public static async Task ApplyAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // A lock of the transaction, not of the session, so that it works through a pool.
            using (var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext(@name))", connection, transaction))
            {
                wait.Parameters.AddText("name", schema + ".schema_version");
                await wait.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            for (var version = await ReadVersionAsync(connection, schema, cancellationToken).ConfigureAwait(false) + 1; version <= LatestVersion; version++)
            {
                using var script = new NpgsqlCommand(Read(version, schema), connection, transaction);
                await script.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex ValidName();

    [GeneratedRegex($"{DefaultSchema}(?=\\.[a-z])|(?<=SCHEMA IF NOT EXISTS ){DefaultSchema}")]
    private static partial Regex SchemaName();
}
