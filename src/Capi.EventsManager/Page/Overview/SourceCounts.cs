namespace Capi.EventsManager.Page.Overview;

/// <summary>How many events came from which source. Immutable.</summary>
internal sealed record SourceCounts(int Merged, int ServerOnly, int BrowserOnly, int Refused)
{
    public int Total => Merged + ServerOnly + BrowserOnly + Refused;

    public static SourceCounts Create(IReadOnlyCollection<ReceivedEvent> events) => new(
        events.Count(received => received is { Refusal: null, SourceCount: 2 }),
        events.Count(received => received is { Refusal: null, Server: not null, Browser: null }),
        events.Count(received => received is { Refusal: null, Server: null }),
        events.Count(received => received.Refusal is not null));
}
