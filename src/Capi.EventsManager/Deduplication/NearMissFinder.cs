namespace Capi.EventsManager.Deduplication;

/// <summary>Finds events of one source that should have been one event. Immutable and thread-safe.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</remarks>
public sealed class NearMissFinder
{
    // The number of candidates per event, so that thousands of events of one visitor take no quadratic time.
    private const int MaxCandidates = 50;

    private readonly ILookup<string, ReceivedEvent> _browserById;
    private readonly ILookup<string, ReceivedEvent> _browserByOrder;
    private readonly ILookup<(string Key, ulong Fingerprint, string Name), ReceivedEvent> _browserByVisitor;

    private readonly Dictionary<ReceivedEvent, NearMiss> _byEvent;

    /// <summary>Creates a finder for these events.</summary>
    /// <param name="events">Accepted events, in any order.</param>
    public NearMissFinder(IReadOnlyList<ReceivedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        List<ReceivedEvent> browserOnly = [.. events.Where(received => received is { Server: null, Browser: not null, Refusal: null })];
        _browserById = browserOnly.Where(received => received.EventId is not null).ToLookup(received => NormalizeId(received.EventId!), StringComparer.Ordinal);
        _browserByOrder = browserOnly.Where(received => NearMissEvidence.FindOrderId(received.Browser!) is not null).ToLookup(received => NearMissEvidence.FindOrderId(received.Browser!)!, StringComparer.Ordinal);
        _browserByVisitor = browserOnly
            .SelectMany(received => NearMissEvidence.GetVisitorKeys(received.Browser!), (received, visitor) => (visitor, received))
            .ToLookup(pair => (pair.visitor.Key, pair.visitor.Fingerprint, pair.received.EventName), pair => pair.received);
        All = [.. FindAll(events)];
        _byEvent = new(All.SelectMany(near => new KeyValuePair<ReceivedEvent, NearMiss>[] { new(near.Server, near), new(near.Browser, near) }), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The near misses, in the order of the server events. Each event is part of one at most.</summary>
    public IReadOnlyList<NearMiss> All { get; }

    /// <summary>Returns the near miss that one of the events is part of, or null.</summary>
    /// <param name="received">One of the events that the finder was created with.</param>
    public NearMiss? Find(ReceivedEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return _byEvent.GetValueOrDefault(received);
    }

    private IEnumerable<NearMiss> FindAll(IReadOnlyList<ReceivedEvent> events)
    {
        var taken = new HashSet<ReceivedEvent>(ReferenceEqualityComparer.Instance);
        foreach (var server in events.Where(received => received is { Server.ActionSource: "website", Browser: null, Refusal: null }))
        {
            if (FindBest(server, taken) is not { } near)
                continue;
            taken.Add(near.Browser);
            yield return near;
        }
    }

    private NearMiss? FindBest(ReceivedEvent server, HashSet<ReceivedEvent> taken) => GetCandidates(server)
        .Where(browser => !taken.Contains(browser))
        .Take(MaxCandidates)
        .Select(browser => NearMissComparison.Compare(server, browser))
        .OfType<NearMiss>()
        .OrderByDescending(near => near.EqualParameters.Count)
        .ThenBy(near => (near.Server.FirstReceived - near.Browser.FirstReceived).Duration())
        .FirstOrDefault();

    private IEnumerable<ReceivedEvent> GetCandidates(ReceivedEvent server)
    {
        var byId = server.EventId is { } id ? _browserById[NormalizeId(id)] : [];
        var byOrder = NearMissEvidence.FindOrderId(server.Server!) is { } order ? _browserByOrder[order] : [];
        var byVisitor = NearMissEvidence.GetVisitorKeys(server.Server!).SelectMany(visitor => _browserByVisitor[(visitor.Key, visitor.Fingerprint, server.EventName)]);
        return byId.Concat(byOrder).Concat(byVisitor).Distinct<ReceivedEvent>(ReferenceEqualityComparer.Instance);
    }

    // An ID that differs in case or spaces only is found too.
    private static string NormalizeId(string id) => id.Trim().ToUpperInvariant();
}
