using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>An application with the client, the SQLite store and <see cref="ScriptedHandler"/> in place of the network.</summary>
internal static class ScriptedHost
{
    public static MetaEventContext Context => new() { Consent = MetaConsent.Granted };

    public static async Task<IHost> StartAsync(string path, ScriptedHandler handler, TimeProvider clock, Action<MetaCapiOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(clock);
        builder.Services.AddMetaCapi(options =>
        {
            (options.DatasetId, options.AccessToken, options.BaseAddress) = ("1000000000000001", "token", new("http://127.0.0.1:9"));
            configure?.Invoke(options);
        }).UseSqlite(path);
        builder.Services.AddHttpClient("Capi.Delivery").ConfigurePrimaryHttpMessageHandler(() => handler);
        builder.Services.AddHealthChecks().AddMetaCapi();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
