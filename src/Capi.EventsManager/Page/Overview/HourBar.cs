using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Page.Overview;

/// <summary>The events of the last 24 hours, hour by hour. Immutable.</summary>
internal sealed record HourBar(DateTimeOffset Start, SourceCounts Counts)
{
    private const int Hours = 24;

    /// <summary>Returns the last 24 hours, oldest first.</summary>
    public static IReadOnlyList<HourBar> CreateAll(LedgerCounts counts, DateTimeOffset now)
    {
        var start = RunCounter.GetHour(now) - Hours + 1;
        return [.. Enumerable.Range(0, Hours).Select(hour => new HourBar(DateTimeOffset.UnixEpoch.AddHours(start + hour), counts.Hours.GetValueOrDefault(start + hour)))];
    }
}
