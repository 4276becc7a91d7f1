using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Diagnostics;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Storage;

/// <summary>The content of the store at one moment, with the reports about it. Immutable and thread-safe.</summary>
/// <remarks>A report is created when it is first read, once for all pages and tests that look at the same moment.</remarks>
internal sealed class EventLedger
{
    private readonly Lazy<NearMissFinder> _nearMisses;
    private readonly Lazy<DeduplicationReport> _deduplication;
    private readonly Lazy<MatchQualityReport> _matchQuality;
    private readonly Lazy<DiagnosticsReport> _diagnostics;
    private readonly Lazy<IReadOnlyList<ReceivedEvent>> _all;
    private readonly Lazy<Dictionary<long, ReceivedEvent>> _byNumber;

    /// <summary>Creates the content.</summary>
    /// <param name="revision">Grows with every change of the store.</param>
    /// <param name="events">The accepted events, newest first.</param>
    /// <param name="refused">The events of rejected requests, newest first.</param>
    /// <param name="requests">The requests, newest first.</param>
    public EventLedger(long revision, IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedEvent> refused, IReadOnlyList<ReceivedRequest> requests)
    {
        (Revision, Events, Refused, Requests) = (revision, events, refused, requests);
        _nearMisses = new(() => new NearMissFinder(events));
        _deduplication = new(() => DeduplicationReport.Create(events, NearMisses));
        _matchQuality = new(() => MatchQualityReport.Create(events));
        _all = new(() => NewestFirst.Merge(events, refused));
        _byNumber = new(() => All.ToDictionary(received => received.Number));
        _diagnostics = new(() => DiagnosticsReport.Create(new DiagnosticsInput(events, All, Deduplication)));
    }

    public long Revision { get; }

    public IReadOnlyList<ReceivedEvent> Events { get; }

    public IReadOnlyList<ReceivedEvent> Refused { get; }

    public IReadOnlyList<ReceivedRequest> Requests { get; }

    /// <summary>Accepted and refused events, newest first.</summary>
    public IReadOnlyList<ReceivedEvent> All => _all.Value;

    /// <summary>The run, or null for all events.</summary>
    public string? Run { get; set; }

    /// <summary>What arrived since the start, also what is not among these events any more; set by the store.</summary>
    public LedgerCounts? Counts { get; set; }

    public NearMissFinder NearMisses => _nearMisses.Value;

    public DeduplicationReport Deduplication => _deduplication.Value;

    public MatchQualityReport MatchQuality => _matchQuality.Value;

    public DiagnosticsReport Diagnostics => _diagnostics.Value;

    /// <summary>Returns an event by its number, or null.</summary>
    public ReceivedEvent? Find(long number) => _byNumber.Value.GetValueOrDefault(number);
}
