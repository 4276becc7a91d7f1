using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps all events of the sessions on disk, while the store keeps the newest in memory. Thread-safe.</summary>
internal interface IEventArchive : IDisposable
{
    /// <summary>Reads the newest events and requests of the session, newest first, and counts all of them.</summary>
    ArchivedState Load(int maxEvents, int maxRequests, EventCounter counter);

    /// <summary>Returns the accepted event that the incoming one is a copy of, or null.</summary>
    ReceivedEvent? FindOriginal(IncomingEvent incoming);

    /// <summary>Saves a request with the events that it created or added a copy to.</summary>
    /// <param name="change">The request and its events.</param>
    /// <param name="incoming">The accepted events, in the same order; empty for a rejected request.</param>
    void Save(LedgerChange change, IReadOnlyList<IncomingEvent> incoming);

    /// <summary>Returns one page of events, newest first.</summary>
    EventPage Query(EventQuery query);

    /// <summary>Returns an event by its number, or null.</summary>
    ReceivedEvent? Find(long number);

    /// <summary>Reads one page of the list.</summary>
    ListPage List(EventQuery query, ListReader reader);

    /// <summary>Counts the selected events, up to a maximum.</summary>
    long Count(EventQuery query, int maximum);

    /// <summary>Removes the events and requests of a run, or all of the session.</summary>
    void Clear(string? run);

    /// <summary>Returns the sessions in the file, newest first.</summary>
    IReadOnlyList<SessionSummary> GetSessions();
}
