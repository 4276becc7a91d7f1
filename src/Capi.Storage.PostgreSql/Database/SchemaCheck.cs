using System.Globalization;
using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Makes sure once that the tables are those of this version. Thread safe.</summary>
/// <param name="schema">The schema of the tables.</param>
/// <param name="isApplied">True to create or update the tables.</param>
internal sealed class SchemaCheck(string schema, bool isApplied)
{
    private volatile bool _isChecked;

    /// <summary>The tables may have been changed: the next command checks them again.</summary>
    public void Reset() => _isChecked = false;

    /// <summary>Checks the tables, unless they were checked before.</summary>
    /// <exception cref="StoreException">The tables can't be used; the message says what to do.</exception>
    public async ValueTask EnsureAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (_isChecked)
            return;
        var version = await SchemaScripts.ReadVersionAsync(connection, schema, cancellationToken).ConfigureAwait(false);
        if (version < SchemaScripts.LatestVersion && isApplied)
        {
            await SchemaScripts.ApplyAsync(connection, schema, cancellationToken).ConfigureAwait(false);
            version = SchemaScripts.LatestVersion;
        }

        if (version != SchemaScripts.LatestVersion)
            throw new StoreException(Describe(version));
        _isChecked = true;
    }

    private static string Describe(int version) => version switch
    {
        0 => StoreProblem.NoTables,
        > SchemaScripts.LatestVersion => string.Create(
            CultureInfo.InvariantCulture, $"the tables have version {version}, this package knows version {SchemaScripts.LatestVersion}. Update the package Capi.Storage.PostgreSql."),
        _ => string.Create(
            CultureInfo.InvariantCulture, $"the tables have version {version}, this package needs version {SchemaScripts.LatestVersion}. Run the later scripts in its folder sql, or call PostgreSqlSchema.ApplyAsync."),
    };
}
