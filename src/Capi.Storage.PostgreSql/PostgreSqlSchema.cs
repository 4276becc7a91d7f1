using Capi.Storage.PostgreSql.Database;
using Npgsql;

namespace Capi.Storage.PostgreSql;

/// <summary>The tables of the store: their SQL scripts, and a method that runs them, for a deployment step. The scripts are also in the folder <c>sql</c> of the package.</summary>
public static class PostgreSqlSchema
{
    /// <summary>The version of the tables that this package uses.</summary>
    public const int Version = SchemaScripts.LatestVersion;

    /// <summary>Returns the script that leads from the version before to a version.</summary>
    /// <param name="version">1 to <see cref="Version"/>; 1 creates the tables.</param>
    /// <param name="schema">The schema of the tables, as in <see cref="PostgreSqlStoreOptions.Schema"/>.</param>
    /// <exception cref="ArgumentException">The schema's name isn't valid.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public static string GetScript(int version, string schema = "capi")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, Version);
        return SchemaScripts.Read(version, Validate(schema));
    }

    /// <summary>Creates the tables, or updates them to <see cref="Version"/>. Does nothing if they have that version or a later one. Can be called by several processes at the same time.</summary>
    /// <param name="source">The database, with a user who may create tables.</param>
    /// <param name="schema">The schema of the tables, as in <see cref="PostgreSqlStoreOptions.Schema"/>.</param>
    /// <param name="cancellationToken">Ends the call; nothing is changed then.</param>
    /// <exception cref="ArgumentException">The schema's name isn't valid.</exception>
    /// <exception cref="NpgsqlException">The database failed.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource source, string schema = "capi", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Validate(schema);
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            await SchemaScripts.ApplyAsync(connection, schema, cancellationToken).ConfigureAwait(false);
    }

    private static string Validate(string schema) => SchemaScripts.IsValidName(schema)
        ? schema
        : throw new ArgumentException("The schema's name must consist of lower-case letters, digits and underscores.", nameof(schema));
}
