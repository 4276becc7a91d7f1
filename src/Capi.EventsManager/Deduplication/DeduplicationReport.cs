namespace Capi.EventsManager.Deduplication;

/// <summary>How website events of server and browser were deduplicated, per event name. Immutable.</summary>
/// <remarks>The figures are those of Meta's dataset quality:
/// https://developers.facebook.com/docs/marketing-api/conversions-api/dataset-quality-api</remarks>
public sealed record DeduplicationReport
{
    private static readonly string[] DedupeKeys = ["event_id", "external_id", "fbp"];

    private DeduplicationReport(IReadOnlyList<EventCoverage> byName, EventCoverage total, IReadOnlyList<NearMiss> nearMisses)
    {
        ByName = byName;
        Total = total;
        NearMisses = nearMisses;
    }

    /// <summary>One entry per event name, the most frequent first.</summary>
    public IReadOnlyList<EventCoverage> ByName { get; }

    /// <summary>All names together.</summary>
    public EventCoverage Total { get; }

    /// <summary>Server and browser events that should have been one event.</summary>
    public IReadOnlyList<NearMiss> NearMisses { get; }

    /// <summary>Creates the report.</summary>
    /// <param name="events">Accepted events, in any order. Events that are not from a website are left out.</param>
    public static DeduplicationReport Create(IReadOnlyList<ReceivedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Create(events, new NearMissFinder(events));
    }

    /// <summary>Creates the report with the near misses of the same events.</summary>
    internal static DeduplicationReport Create(IReadOnlyList<ReceivedEvent> events, NearMissFinder nearMisses)
    {
        List<ReceivedEvent> website = [.. events.Where(received => received.Refusal is null && (received.Browser is not null || received.Server?.ActionSource == "website"))];
        return new(
            [.. website.GroupBy(received => received.EventName, StringComparer.Ordinal).Select(group => CreateCoverage(group.Key, [.. group])).OrderByDescending(one => one.Events).ThenBy(one => one.EventName, StringComparer.Ordinal)],
            CreateCoverage("", website),
            nearMisses.All);
    }

    private static EventCoverage CreateCoverage(string name, List<ReceivedEvent> events) => new()
    {
        EventName = name,
        Events = events.Count,
        Server = events.Count(received => received.Server is not null),
        Browser = events.Count(received => received.Browser is not null),
        Merged = events.Count(received => received.SourceCount == 2),
        Keys = [.. DedupeKeys.Select(key => CreateKey(key, events))],
    };

    private static DedupeKeyCoverage CreateKey(string key, IReadOnlyList<ReceivedEvent> events)
    {
        var server = GetValues(events, EventSource.Server, key);
        var browser = GetValues(events, EventSource.Browser, key);
        var serverValues = server.Where(value => value.HasValue).ToHashSet();
        return new(
            key,
            Percentage.GetShare(browser.Count(value => value.HasValue), browser.Count),
            Percentage.GetShare(server.Count(value => value.HasValue), server.Count),
            Percentage.GetShare(browser.Count(value => value.HasValue && serverValues.Contains(value)), browser.Count));
    }

    private static List<KeyValue> GetValues(IReadOnlyList<ReceivedEvent> events, EventSource source, string key)
    {
        var values = new List<KeyValue>(events.Count);
        foreach (var received in events)
        {
            if (received.GetCopy(source) is { } copy)
                values.Add(new(received.Dataset, received.EventName, key == "event_id" ? received.EventId : null, key == "event_id" ? null : copy.FindIdentifier(key)?.Fingerprint));
        }

        return values;
    }

    // With dataset and name, because Meta compares them too.
    private readonly record struct KeyValue(string Dataset, string EventName, string? Id, ulong? Fingerprint)
    {
        public bool HasValue => Id is not null || Fingerprint is not null;
    }
}
