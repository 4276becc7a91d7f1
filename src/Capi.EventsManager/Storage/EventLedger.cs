using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Diagnostics;
using Capi.EventsManager.Quality;

namespace Capi.EventsManager.Storage;

/// <summary>The content of the store at one moment, with the reports about it. Immutable and thread-safe.</summary>
/// <remarks>A report is created when it is first read, once for all pages and tests that look at the same moment.</remarks>
internal sealed class EventLedger
{
    private readonly Lazy<NearMissFinder> _nearMisses;
    private readonly Lazy<DeduplicationReport> _deduplication;
    private readonly Lazy<MatchQualityReport> _matchQuality;
    private readonly Lazy<DiagnosticsReport> _diagnostics;

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
        _diagnostics = new(() => DiagnosticsReport.Create(new DiagnosticsInput(events, refused, Deduplication)));
    }

    public long Revision { get; }

    public IReadOnlyList<ReceivedEvent> Events { get; }

    public IReadOnlyList<ReceivedEvent> Refused { get; }

    public IReadOnlyList<ReceivedRequest> Requests { get; }

    public NearMissFinder NearMisses => _nearMisses.Value;

    public DeduplicationReport Deduplication => _deduplication.Value;

    public MatchQualityReport MatchQuality => _matchQuality.Value;

    public DiagnosticsReport Diagnostics => _diagnostics.Value;
}
