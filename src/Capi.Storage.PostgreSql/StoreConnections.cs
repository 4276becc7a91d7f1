using Npgsql;

namespace Capi.Storage.PostgreSql;

/// <summary>The data sources of a store.</summary>
/// <param name="source">For commands.</param>
/// <param name="listenSource">For notifications.</param>
/// <param name="owned">Those that the store disposes.</param>
internal sealed class StoreConnections(NpgsqlDataSource source, NpgsqlDataSource listenSource, IReadOnlyList<NpgsqlDataSource> owned) : IAsyncDisposable
{
    // Npgsql's own defaults, 15 and 30 seconds, are long for a caller that waits.
    private const int ConnectSeconds = 5;

    private const int CommandSeconds = 15;

    public NpgsqlDataSource Source => source;

    public NpgsqlDataSource ListenSource => listenSource;

    /// <summary>Host, port and database, for the log.</summary>
    public string Address { get; } = GetAddress(source);

    /// <summary>Creates the data sources. Opens no connection.</summary>
    public static StoreConnections Create(PostgreSqlStoreOptions options)
    {
        var owned = new List<NpgsqlDataSource>();
        var source = options.DataSource ?? Create(options.ConnectionString!, owned);
        var listenSource = options.ListenConnectionString is { } direct ? Create(direct, owned) : source;
        return new(source, listenSource, owned);
    }

    /// <summary>True if a connection string can be read.</summary>
    public static bool IsValid(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0 };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in owned)
            await one.DisposeAsync().ConfigureAwait(false);
    }

    private static NpgsqlDataSource Create(string connectionString, List<NpgsqlDataSource> owned)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Timeout"))
            settings.Timeout = ConnectSeconds;
        if (!settings.ContainsKey("Command Timeout"))
            settings.CommandTimeout = CommandSeconds;
        if (string.IsNullOrEmpty(settings.ApplicationName))
            settings.ApplicationName = "Capi.Storage.PostgreSql";

        // No command leaves a state in its session, so there is nothing to reset, which would cost a round trip behind a pool.
        settings.NoResetOnClose = true;
        var created = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).EnableArrays().EnableTransportSecurity().Build();
        owned.Add(created);
        return created;
    }

    private static string GetAddress(NpgsqlDataSource source)
    {
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return FormattableString.Invariant($"{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}");
    }
}
