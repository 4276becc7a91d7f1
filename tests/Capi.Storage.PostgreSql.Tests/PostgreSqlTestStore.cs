using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The PostgreSQL store for the suites, with a schema of its own.</summary>
public class PostgreSqlTestStore : TestStore
{
    private readonly List<PostgreSqlEventStore> _stores = [];
    private readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    public override bool KeepsClaimsOfKilledProcesses => true;

    public override IEventStore Store => Current;

    // The database's clock goes on; AdvanceAsync moves the rows instead.
    public override DateTimeOffset Now => _now;

    public override string ProcessArgument => $"postgresql:{Schema} {ConnectionString}";

    // Shorter than a lease.
    public override TimeSpan ShortDelay => TimeSpan.FromSeconds(20);

    public string Schema { get; } = $"t_{Guid.NewGuid():N}";

    public ListLogger Log { get; } = new();

    /// <summary>How the store reaches the server.</summary>
    public virtual string ConnectionString => PostgreSqlServer.Shared.ConnectionString;

    internal PostgreSqlEventStore Current => _stores[^1];

    public override Task PrepareAsync() => ApplySchemaAsync();

    public override async Task OpenAsync() => await OpenAnotherAsync();

    public override async Task<IEventStore> ReopenAsync()
    {
        if (_stores.Count > 0)
            await Current.DisposeAsync();
        return await OpenAnotherAsync();
    }

    public override Task<IEventStore> OpenAnotherAsync() => Task.FromResult<IEventStore>(Open());

    public override async Task AdvanceAsync(TimeSpan time)
    {
        var interval = FormattableString.Invariant($"interval '{time.TotalSeconds} seconds'");
        await ExecuteAsync(
            $"""
            UPDATE {Schema}.events SET due_at = due_at - {interval}, stored_at = stored_at - {interval};
            UPDATE {Schema}.dead_letters SET failed_at = failed_at - {interval};
            UPDATE {Schema}.send_once SET expires = expires - {interval};
            UPDATE {Schema}.held_events SET expires = expires - {interval};
            UPDATE {Schema}.hold_refusals SET expires = expires - {interval};
            """);
    }

    public override void Register(IServiceCollection services) => services.UsePostgreSql(options => (options.ConnectionString, options.Schema) = (ConnectionString, Schema));

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
        await ExecuteAsync($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a store that <see cref="DisposeAsync"/> closes.</summary>
    internal PostgreSqlEventStore Open(Action<PostgreSqlStoreOptions>? configure = null, MetaCapiOptions? capi = null)
    {
        var options = new PostgreSqlStoreOptions { ConnectionString = ConnectionString, Schema = Schema, PollInterval = TimeSpan.FromMilliseconds(100) };
        configure?.Invoke(options);
        var store = new PostgreSqlEventStore(new(options, capi ?? new(), new(), TimeProvider.System, Log));

        // The current one stays the last.
        _stores.Insert(_stores.Count == 0 || _stores[^1].IsClosed ? _stores.Count : _stores.Count - 1, store);
        return store;
    }

    internal async Task ApplySchemaAsync()
    {
        await using var source = NpgsqlDataSource.Create(PostgreSqlServer.Shared.ConnectionString);
        await PostgreSqlSchema.ApplyAsync(source, Schema);
    }

    /// <summary>Runs a command as the administrator.</summary>
    internal static Task<object?> ExecuteAsync(string sql) => PostgreSqlServer.Shared.ExecuteAsync(sql);
}
