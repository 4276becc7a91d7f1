namespace Capi.EventsManager.Storage;

/// <summary>Keeps the received events and requests. Thread-safe.</summary>
internal interface IEventLedger : IDisposable
{
    /// <summary>Tells what each request changed.</summary>
    LedgerFeed Feed { get; }

    /// <summary>Stores a request with its events; a rejected request has none.</summary>
    /// <returns>The request with its number, and with a warning for each event that differs from a duplicate.</returns>
    ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events);

    /// <summary>Returns one page of events, newest first.</summary>
    EventPage Query(EventQuery query);

    /// <summary>Returns an event by its number, or null.</summary>
    ReceivedEvent? Find(long number);

    /// <summary>Returns the last requests, newest first.</summary>
    /// <param name="run">The run, or null for all requests.</param>
    IReadOnlyList<ReceivedRequest> GetRequests(string? run);

    /// <summary>Counts the events by name and number of sources.</summary>
    /// <param name="run">The run, or null for all events.</param>
    IReadOnlyList<EventCount> Count(string? run);

    /// <summary>Returns the names of the runs that have events or requests.</summary>
    IReadOnlyList<string> GetRuns();

    /// <summary>Removes the events and requests of a run.</summary>
    /// <param name="run">The run, or null to remove everything.</param>
    void Clear(string? run);
}
