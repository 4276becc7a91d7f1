using Capi;
using LeadCrm.Crm;
using Microsoft.Extensions.Hosting;

namespace LeadCrm.Import;

/// <summary>What a run imports.</summary>
/// <param name="Leads">The export of stage changes.</param>
/// <param name="Purchases">The export of purchases in stores; null for none.</param>
public sealed record ImportFiles(CsvFile Leads, CsvFile? Purchases);

/// <summary>The worker service: imports the files, waits until Meta has the events, prints the summary and ends the host.</summary>
public sealed class ImportWorker(ImportFiles files, IMetaCapiClient capi, TextWriter output, IHostApplicationLifetime lifetime) : BackgroundService
{
    // What Meta hasn't received by then stays in the store; the next run sends it.
    private static readonly TimeSpan DeliveryLimit = TimeSpan.FromMinutes(1);

    /// <summary>The summaries, after the end.</summary>
    public IReadOnlyList<ImportSummary> Summaries { get; private set; } = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var import = new CsvImport(capi, output);
            List<ImportSummary> summaries = [await import.ImportLeadsAsync(files.Leads, stoppingToken)];
            if (files.Purchases is { } purchases)
                summaries.Add(await import.ImportPurchasesAsync(purchases, stoppingToken));
            Summaries = summaries;

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            limit.CancelAfter(DeliveryLimit);
            var waiting = (await capi.FlushAsync(limit.Token)).Pending;

            await output.WriteLineAsync();
            foreach (var summary in summaries)
                await summary.PrintAsync(output);
            if (waiting > 0)
                await output.WriteLineAsync($"{waiting} events wait in the store, because Meta has not received them yet. The next run sends them.");
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
