namespace Capi.EventsManager.Storage;

/// <summary>The numbers of events and requests, which are never used again, and the revision of the store. Not thread-safe.</summary>
internal sealed class LedgerNumbers
{
    private long _event;
    private long _request;

    /// <summary>Grows with every change of the store.</summary>
    public long Revision { get; private set; }

    /// <summary>Continues after the numbers of the archive.</summary>
    public void Restore(ArchivedState state) => (_event, _request, Revision) = (state.LastNumber, state.LastRequestNumber, state.LastRequestNumber);

    public void BeginChange() => Revision++;

    public long GetNextRequest() => ++_request;

    /// <summary>Returns a new event with its number.</summary>
    public ReceivedEvent Assign(ReceivedEvent received) => received with { Number = ++_event, Revision = Revision };
}
