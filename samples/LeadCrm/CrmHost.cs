using Capi.EventsManager;
using LeadCrm.Crm;
using LeadCrm.Import;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadCrm;

/// <summary>Builds the worker service. Without a configured dataset it sends to a local Events Manager.</summary>
internal static class CrmHost
{
    // The day on which the sample files were exported. Their times are moved to today, because Meta refuses events older than 7 days.
    private static readonly DateTimeOffset SampleExport = new(2026, 11, 29, 8, 0, 0, TimeSpan.Zero);

    public static IHost Build(CrmOptions options, EventsManagerServer? eventsManager, string storePath, TextWriter output)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        if (options.IsDemo)
            builder.Logging.ClearProviders();
        if (eventsManager is not null)
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["MetaCapi:BaseAddress"] = eventsManager.Address.AbsoluteUri,
                ["MetaCapi:DatasetId"] = "1000000000000001",
                ["MetaCapi:AccessToken"] = "local-events-manager",
            });
        }

        builder.Services.AddMetaCapi(builder.Configuration.GetSection("MetaCapi")).UseSqlite(storePath);
        builder.Services.AddSingleton(output);
        builder.Services.AddSingleton(GetFiles(options));
        builder.Services.AddSingleton<ImportWorker>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<ImportWorker>());
        return builder.Build();
    }

    /// <summary>True if a dataset of Meta is configured.</summary>
    public static bool HasDataset() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json")
        .AddEnvironmentVariables()
        .Build()["MetaCapi:DatasetId"] is { Length: > 0 };

    private static ImportFiles GetFiles(CrmOptions options)
    {
        if (options.LeadsFile is { } leads)
            return new(new(leads, TimeSpan.Zero), options.PurchasesFile is { } purchases ? new(purchases, TimeSpan.Zero) : null);

        var data = Path.Combine(AppContext.BaseDirectory, "Data");
        var shift = TimeProvider.System.GetUtcNow() - SampleExport;
        return new(new(Path.Combine(data, "leads.csv"), shift), new(Path.Combine(data, "purchases.csv"), shift));
    }
}
