using Capi.Storage.PostgreSql.Database;
using Capi.Storage.PostgreSql.Diagnostics;

namespace Capi.Storage.PostgreSql;

/// <summary>The events of all processes that wait for consent. Thread safe.</summary>
internal sealed class PostgreSqlHeldEventStore(HeldEventTable table) : IHeldEventStore
{
    private const int PageSize = 1_000;

    public async ValueTask<bool> TryAddAsync(HeldEvent heldEvent)
    {
        var (isAdded, displaced) = await table.TryInsertAsync(heldEvent).ConfigureAwait(false);
        HeldEventMetrics.RecordDisplaced(displaced);
        return isAdded;
    }

    public async ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor)
    {
        var taken = await table.TakeAsync(visitor).ConfigureAwait(false);
        HeldEventMetrics.RecordExpired(taken.Count(static held => !held.IsInTime));
        return [.. taken.Where(static held => held.IsInTime).Select(static held => held.Event)];
    }

    public async ValueTask<int> EraseAsync(string visitor) => await table.RefuseAsync(visitor).ConfigureAwait(false);

    public async ValueTask<int> EraseAsync(EventSelector selector)
    {
        var erased = 0;
        for (var (afterId, count) = (0L, PageSize); count == PageSize;)
        {
            var page = await table.ReadNextAsync(afterId, PageSize).ConfigureAwait(false);
            long[] selected = [.. page.Where(row => selector.Matches(row.Json)).Select(static row => row.Id)];
            erased += selected.Length == 0 ? 0 : await table.DeleteAsync(selected).ConfigureAwait(false);
            (afterId, count) = (page.Count == 0 ? afterId : page[^1].Id, page.Count);
        }

        return erased;
    }
}
