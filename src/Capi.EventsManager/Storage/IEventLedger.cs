using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Storage;

/// <summary>Keeps the received events and requests. Thread-safe.</summary>
internal interface IEventLedger : IDisposable
{
    /// <summary>Tells what each request changed.</summary>
    LedgerFeed Feed { get; }

    /// <summary>Returns the newest events and requests of the same moment, at most as many as the options say.</summary>
    /// <param name="run">The run, or null for all.</param>
    EventLedger GetLedger(string? run = null);

    /// <summary>As <see cref="GetLedger"/>, but only what is in memory of the run.</summary>
    EventLedger GetNewest(string? run);

    /// <summary>Returns one page of events, newest first.</summary>
    EventPage Query(EventQuery query);

    /// <summary>Returns an accepted or refused event by its number, or null.</summary>
    ReceivedEvent? Find(long number);

    /// <summary>Returns one page of the list, in which page views in a row are one line.</summary>
    ListPage List(EventQuery query, int size, bool groupsPageViews);

    /// <summary>Counts the selected events that are kept, up to a maximum.</summary>
    long Count(EventQuery query, int maximum);

    /// <summary>Returns what arrived since the start or since it was cleared.</summary>
    /// <param name="run">The run, or null for all events.</param>
    LedgerCounts Count(string? run);

    /// <summary>Stores a request with its events.</summary>
    /// <returns>The request with its number, and with a warning for each event that differs from a duplicate.</returns>
    ReceivedRequest Record(ReceivedRequest request, IReadOnlyList<IncomingEvent> events);

    /// <summary>Stores a rejected request with its events, which are shown but never deduplicated or counted as received.</summary>
    /// <returns>The request with its number and those of the events.</returns>
    ReceivedRequest RecordRejection(ReceivedRequest request, IReadOnlyList<ReceivedEvent> refused);

    /// <summary>Returns the sessions in the data file, newest first; none without a file.</summary>
    IReadOnlyList<SessionSummary> GetSessions();

    /// <summary>Adds events of an exported run under new numbers. They are never deduplicated.</summary>
    void Import(string run, IReadOnlyList<ReceivedEvent> events);

    /// <summary>Removes the events and requests of a run. Their numbers are not used again.</summary>
    /// <param name="run">The run, or null to remove everything.</param>
    void Clear(string? run = null);
}
