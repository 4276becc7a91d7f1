using Capi;
using Capi.Storage;
using Capi.Storage.Sqlite;
using Capi.Storage.Sqlite.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the SQLite store to <c>AddMetaCapi</c>.</summary>
public static class SqliteStoreServiceCollectionExtensions
{
    /// <summary>Keeps accepted events in a SQLite file until Meta has received them: <c>services.AddMetaCapi(…).UseSqlite("/var/lib/shop/meta-events")</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="path">The directory of the store; see <see cref="SqliteStoreOptions.Path"/>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>The start of the host fails with a sentence that says what to change when the path can't be used.</remarks>
    public static IServiceCollection UseSqlite(this IServiceCollection services, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return services.UseSqlite(options => options.Path = path);
    }

    /// <summary><inheritdoc cref="UseSqlite(IServiceCollection, string)" path="/summary"/></summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the path and the limits.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseSqlite(this IServiceCollection services, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<SqliteStoreOptions>()
            .Configure(configure)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Set Path to a directory on a local disk for the SQLite store.")
            .Validate(options => options.MaxBytes >= SqliteStoreOptions.MinMaxBytes, "MaxBytes of the SQLite store must be at least 1 MiB.")
            .Validate(options => options.MinFreeDiskBytes >= SqliteStoreOptions.LowestMinFreeDiskBytes, "MinFreeDiskBytes of the SQLite store must be at least 4 MiB.")
            .Validate(options => options.DeadLetterRetention > TimeSpan.Zero, "DeadLetterRetention of the SQLite store must be positive.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.Replace(ServiceDescriptor.Singleton<IEventStore>(static provider => SqliteEventStore.Open(new(
            provider.GetRequiredService<IOptions<SqliteStoreOptions>>().Value,
            provider.GetRequiredService<IOptions<MetaCapiOptions>>().Value,
            provider.GetRequiredService<IOptions<HeldEventOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(StoreLog.Category)))));
        return services;
    }
}
