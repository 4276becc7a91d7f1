namespace Capi.EventsManager.DatasetQuality;

/// <summary>How soon after they happened events are sent, as Meta names it.</summary>
internal static class DataFreshness
{
    private static readonly (TimeSpan Maximum, string Name)[] Frequencies =
        [(TimeSpan.FromMinutes(5), "real_time"), (TimeSpan.FromHours(1), "hourly"), (TimeSpan.FromHours(24), "daily"), (TimeSpan.MaxValue, "weekly")];

    /// <summary>Returns the frequency of the median delay, or null without events.</summary>
    public static string? Get(IReadOnlyList<EventCopy> copies)
    {
        List<TimeSpan> delays = [.. copies.Where(copy => copy.EventTime is not null).Select(copy => copy.ReceivedAt - copy.EventTime!.Value).Order()];
        return delays.Count == 0 ? null : Frequencies.First(one => delays[delays.Count / 2] <= one.Maximum).Name;
    }
}
