using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>An application with the client and the store.</summary>
internal static class Application
{
    public const string Token = "canary-token-19ab";

    public static MetaEventContext Context => new() { Consent = MetaConsent.Granted };

    /// <summary>Builds an application.</summary>
    /// <param name="endpoint">Where it sends to.</param>
    /// <param name="configure">Configures the store.</param>
    /// <param name="services">Registers further services.</param>
    public static IHost Build(Uri endpoint, Action<PostgreSqlStoreOptions> configure, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMetaCapi(options =>
        {
            (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", Token, endpoint);
            (options.MaxBatchEvents, options.Linger) = (50, TimeSpan.FromMilliseconds(10));
            (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100));
            options.SendOnce = true;
        }).UsePostgreSql(configure);
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Builds an application on the data of a test.</summary>
    public static IHost Build(PostgreSqlTestStore test, Uri endpoint, Action<PostgreSqlStoreOptions>? configure = null, Action<IServiceCollection>? services = null) => Build(
        endpoint,
        options =>
        {
            (options.ConnectionString, options.Schema, options.PollInterval) = (test.ConnectionString, test.Schema, TimeSpan.FromMilliseconds(50));
            configure?.Invoke(options);
        },
        collection =>
        {
            collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(test.Log)));
            services?.Invoke(collection);
        });

    public static IMetaCapiClient GetClient(this IHost host) => host.Services.GetRequiredService<IMetaCapiClient>();

    public static async Task WaitUntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!isTrue())
            await Task.Delay(10, limit.Token);
    }
}
