using Capi;
using Capi.Storage;
using Capi.Storage.PostgreSql;
using Capi.Storage.PostgreSql.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the PostgreSQL store to <c>AddMetaCapi</c>.</summary>
public static class PostgreSqlStoreServiceCollectionExtensions
{
    /// <summary>Keeps accepted events in PostgreSQL until Meta has received them, and adds <see cref="IMetaOutbox"/>: <c>services.AddMetaCapi(…).UsePostgreSql("Host=db;Database=shop")</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">The connection string of the database.</param>
    /// <returns>The same services.</returns>
    /// <remarks>The tables must exist: see <see cref="PostgreSqlSchema"/>. The start of the host fails with a sentence if an option can't be used, and doesn't wait for the database: while it
    /// can't be used, new events are refused (<see cref="EnqueueStatus.QueueFull"/>) and the log says why.</remarks>
    public static IServiceCollection UsePostgreSql(this IServiceCollection services, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return services.UsePostgreSql(options => options.ConnectionString = connectionString);
    }

    /// <summary><inheritdoc cref="UsePostgreSql(IServiceCollection, string)" path="/summary"/></summary>
    /// <param name="services">The services.</param>
    /// <param name="dataSource">The data source of the application, which keeps it.</param>
    /// <returns>The same services.</returns>
    /// <remarks><inheritdoc cref="UsePostgreSql(IServiceCollection, string)" path="/remarks"/></remarks>
    public static IServiceCollection UsePostgreSql(this IServiceCollection services, NpgsqlDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return services.UsePostgreSql(options => options.DataSource = dataSource);
    }

    /// <summary><inheritdoc cref="UsePostgreSql(IServiceCollection, string)" path="/summary"/></summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    /// <remarks><inheritdoc cref="UsePostgreSql(IServiceCollection, string)" path="/remarks"/></remarks>
    public static IServiceCollection UsePostgreSql(this IServiceCollection services, Action<PostgreSqlStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<PostgreSqlStoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.Replace(ServiceDescriptor.Singleton<IEventStore>(static provider => new PostgreSqlEventStore(new(
            provider.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value,
            provider.GetRequiredService<IOptions<MetaCapiOptions>>().Value,
            provider.GetRequiredService<IOptions<HeldEventOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(StoreLog.Category)))));
        services.TryAddSingleton<IMetaOutbox, PostgreSqlOutbox>();
        return services;
    }
}
