using System.Runtime.CompilerServices;
using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Waiting;

namespace Capi.Storage.PostgreSql;

/// <summary>The dead letters of all processes. Thread safe.</summary>
internal sealed class PostgreSqlDeadLetters(DeadLetterTable table, DatasetSignals signals) : IMetaDeadLetters
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var dataset = datasetAlias is null ? null : EventInsertion.GetDataset(datasetAlias);
        for (var (afterId, count) = (0L, PageSize); count == PageSize;)
        {
            var page = await table.ReadNextAsync(dataset, afterId, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var letter in page)
            {
                yield return letter;
                afterId = letter.Id;
            }

            count = page.Count;
        }
    }

    public async Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        if (await table.RedriveAsync(id, cancellationToken).ConfigureAwait(false) is not { } dataset)
            return false;
        signals.Wake(dataset);
        return true;
    }

    public async Task<bool> DropAsync(long id, CancellationToken cancellationToken = default) => (await table.DeleteAsync([id], cancellationToken).ConfigureAwait(false)).Count > 0;
}
