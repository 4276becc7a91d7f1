using Capi;
using LeadCrm.Crm;

namespace LeadCrm.Import;

/// <summary>Sends the rows of the exports. A row that was accepted is on disk, so the import can be killed and run again: such rows are then <see cref="EnqueueStatus.Duplicate"/>.</summary>
public sealed class CsvImport(IMetaCapiClient capi, TextWriter output)
{
    // Many rows at a time share one flush of the disk.
    private const int RowsAtOnce = 64;

    private const int ProgressRows = 500;

    private static readonly TimeSpan FullDelay = TimeSpan.FromSeconds(1);

    public Task<ImportSummary> ImportLeadsAsync(CsvFile file, CancellationToken cancellationToken) => ImportAsync(file, StageChangeReader.Read, SendAsync, cancellationToken);

    public Task<ImportSummary> ImportPurchasesAsync(CsvFile file, CancellationToken cancellationToken) => ImportAsync(
        file, StorePurchaseReader.Read, (purchase, token) => capi.SendStorePurchaseAsync(purchase, default, token), cancellationToken);

    private async Task<ImportSummary> ImportAsync<T>(
        CsvFile file, Func<CsvRow, T> read, Func<T, CancellationToken, ValueTask<EnqueueResult>> send, CancellationToken cancellationToken)
        where T : class
    {
        var summary = new ImportSummary(file.Name);
        var options = new ParallelOptions { MaxDegreeOfParallelism = RowsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(file.ReadAsync(read, cancellationToken), options, async (row, token) =>
        {
            var rows = row.Value is null
                ? summary.AddUnreadable(row.Row, row.Problem ?? "")
                : summary.Add(row.Row, await SendUntilTakenAsync(row.Value, send, token));
            if (rows % ProgressRows == 0)
                await output.WriteLineAsync($"{file.Name}: {rows} rows");
        });
        return summary;
    }

    // A full store has space again when Meta has received events.
    private static async Task<EnqueueResult> SendUntilTakenAsync<T>(T value, Func<T, CancellationToken, ValueTask<EnqueueResult>> send, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await send(value, cancellationToken);
            if (result.Status != EnqueueStatus.QueueFull)
                return result;
            await Task.Delay(FullDelay, cancellationToken);
        }
    }

    private ValueTask<EnqueueResult> SendAsync(StageChange change, CancellationToken cancellationToken) => change switch
    {
        LeadCreated created => capi.SendLeadCreatedAsync(created, default, cancellationToken),
        LeadContacted contacted => capi.SendLeadContactedAsync(contacted, default, cancellationToken),
        LeadQualified qualified => capi.SendLeadQualifiedAsync(qualified, default, cancellationToken),
        LeadWon won => capi.SendLeadWonAsync(won, default, cancellationToken),
        _ => throw new ArgumentException("An unknown stage.", nameof(change)),
    };
}
