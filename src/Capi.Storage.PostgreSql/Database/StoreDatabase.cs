using Npgsql;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Runs commands. Each is one transaction without session state, so that it works through a pool such as PgBouncer. Thread safe.</summary>
/// <param name="source">The connections.</param>
/// <param name="schema">The schema's check.</param>
/// <param name="state">Learns what succeeds and what fails.</param>
internal sealed class StoreDatabase(NpgsqlDataSource source, SchemaCheck schema, DatabaseState state)
{
    /// <summary>Runs commands on a connection.</summary>
    /// <exception cref="StoreException">The database can't be used; the message says why.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> action, CancellationToken cancellationToken = default)
    {
        try
        {
            var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await schema.EnsureAsync(connection, cancellationToken).ConfigureAwait(false);
                var result = await action(connection, cancellationToken).ConfigureAwait(false);
                state.SetAvailable();
                return result;
            }
        }
        catch (Exception exception) when (StoreProblem.IsUnavailable(exception))
        {
            if (StoreProblem.IsSchemaFailure(exception))
                schema.Reset();
            state.SetUnavailable(exception);
            throw exception is StoreException ? exception : new StoreException(StoreProblem.Describe(exception), exception);
        }
    }

    /// <summary>Runs one command.</summary>
    /// <returns>The number of changed rows.</returns>
    /// <exception cref="StoreException">The database can't be used; the message says why.</exception>
    public Task<int> ExecuteAsync(string sql, Action<NpgsqlParameterCollection> bind, CancellationToken cancellationToken = default) => RunAsync(
        async (connection, token) =>
        {
            using var command = new NpgsqlCommand(sql, connection);
            bind(command.Parameters);
            return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Runs one command and reads its rows.</summary>
    /// <exception cref="StoreException">The database can't be used; the message says why.</exception>
    public Task<List<T>> ReadAsync<T>(string sql, Action<NpgsqlParameterCollection> bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken = default) => RunAsync(
        async (connection, token) =>
        {
            using var command = new NpgsqlCommand(sql, connection);
            bind(command.Parameters);
            var rows = new List<T>();
            var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(token).ConfigureAwait(false))
                    rows.Add(read(reader));
            }

            return rows;
        },
        cancellationToken);
}
