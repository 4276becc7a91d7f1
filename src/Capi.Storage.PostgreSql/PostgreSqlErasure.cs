using Capi.Storage.PostgreSql.Database;

namespace Capi.Storage.PostgreSql;

/// <summary>Erases events and dead letters. PostgreSQL removes their bytes from its files with the next vacuum. Thread safe.</summary>
internal sealed class PostgreSqlErasure(EventTable events, DeadLetterTable deadLetters)
{
    private const int PageSize = 1_000;

    public async Task<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken)
    {
        var waiting = await EraseAsync(events.ReadNextAsync, events.EraseAsync, selector, cancellationToken).ConfigureAwait(false);
        var letters = await EraseAsync(deadLetters.ReadEventsAsync, deadLetters.DeleteAsync, selector, cancellationToken).ConfigureAwait(false);
        return
        [
            .. waiting.Where(static row => row.IsWaiting).Select(static row => (row.Dataset, IsLetter: false))
                .Concat(letters.Select(static dataset => (Dataset: dataset, IsLetter: true)))
                .GroupBy(static row => row.Dataset, StringComparer.Ordinal)
                .Select(static group => new ErasedEvents(group.Key, group.Count(static row => !row.IsLetter), group.Count(static row => row.IsLetter))),
        ];
    }

    private static async Task<List<T>> EraseAsync<T>(
        Func<long, int, CancellationToken, Task<List<StoredRow>>> read, Func<long[], CancellationToken, Task<List<T>>> delete, EventSelector selector, CancellationToken cancellationToken)
    {
        var erased = new List<T>();
        for (var (afterId, count) = (0L, PageSize); count == PageSize;)
        {
            var page = await read(afterId, PageSize, cancellationToken).ConfigureAwait(false);
            long[] selected = [.. page.Where(row => selector.Matches(row.Json)).Select(static row => row.Id)];
            if (selected.Length > 0)
                erased.AddRange(await delete(selected, cancellationToken).ConfigureAwait(false));
            (afterId, count) = (page.Count == 0 ? afterId : page[^1].Id, page.Count);
        }

        return erased;
    }
}
