using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>Erases events and dead letters from the store's file and from its log. Thread safe.</summary>
internal sealed class SqliteErasure(StoreThread thread, ClaimRegistry claims)
{
    // So that the callers that store events meanwhile don't wait for long.
    private const int PageSize = 500;

    public async Task<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken)
    {
        var waiting = await EraseAsync(
            static (database, after) => database.Events.ReadNext(after, PageSize),
            selector,
            (database, row) => (IsWaiting: claims.Get(row.Dataset).IsWaiting(row.Id), IsErased: database.Events.Delete(row.Id)),
            cancellationToken).ConfigureAwait(false);
        var letters = await EraseAsync(
            static (database, after) => database.DeadLetters.ReadEvents(after, PageSize),
            selector,
            static (database, row) => database.DeadLetters.Delete(row.Id),
            cancellationToken).ConfigureAwait(false);

        // The log still has what was deleted.
        if (waiting.Count + letters.Count > 0)
            await thread.ReadAsync(static database => database.EmptyLog()).ConfigureAwait(false);
        return
        [
            .. waiting.Where(static row => row.Result is { IsWaiting: true, IsErased: true }).Select(static row => (row.Dataset, IsLetter: false))
                .Concat(letters.Where(static row => row.Result).Select(static row => (row.Dataset, IsLetter: true)))
                .GroupBy(static row => row.Dataset, StringComparer.OrdinalIgnoreCase)
                .Select(static group => new ErasedEvents(group.Key, group.Count(static row => !row.IsLetter), group.Count(static row => row.IsLetter))),
        ];
    }

    private async Task<List<(string Dataset, T Result)>> EraseAsync<T>(
        Func<StoreDatabase, long, IReadOnlyList<StoredRow>> read, EventSelector selector, Func<StoreDatabase, StoredRow, T> erase, CancellationToken cancellationToken)
    {
        var erased = new List<(string Dataset, T Result)>();
        var (after, count) = (0L, PageSize);
        while (count == PageSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = after;
            var page = await thread.ReadAsync(database => read(database, start)).ConfigureAwait(false);
            StoredRow[] selected = [.. page.Where(row => selector.Matches(row.Json))];
            if (selected.Length > 0)
                erased.AddRange(await thread.ChangeAsync(database => selected.Select(row => (row.Dataset, erase(database, row))).ToArray()).ConfigureAwait(false));
            (after, count) = (page.Count == 0 ? after : page[^1].Id, page.Count);
        }

        return erased;
    }
}
