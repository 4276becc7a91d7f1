namespace Capi.EventsManager.Storage.Counting;

/// <summary>How many events came from which source. Immutable.</summary>
internal readonly record struct SourceCounts(long Merged, long ServerOnly, long BrowserOnly, long Refused)
{
    public long Accepted => Merged + ServerOnly + BrowserOnly;

    public long Total => Accepted + Refused;

    public static SourceCounts FromEvent(ReceivedEvent received) => Create(received.Refusal is not null, received.SourceCount, received.Server is not null, 1);

    public static SourceCounts Create(bool isRefused, int sources, bool hasServer, long count) => (isRefused, sources, hasServer) switch
    {
        (true, _, _) => new(0, 0, 0, count),
        (_, 2, _) => new(count, 0, 0, 0),
        (_, _, true) => new(0, count, 0, 0),
        _ => new(0, 0, count, 0),
    };

    public static SourceCounts operator +(SourceCounts one, SourceCounts other) =>
        new(one.Merged + other.Merged, one.ServerOnly + other.ServerOnly, one.BrowserOnly + other.BrowserOnly, one.Refused + other.Refused);

    public static SourceCounts operator -(SourceCounts one, SourceCounts other) =>
        new(one.Merged - other.Merged, one.ServerOnly - other.ServerOnly, one.BrowserOnly - other.BrowserOnly, one.Refused - other.Refused);
}
