namespace Capi.EventsManager.Storage;

/// <summary>One page of events, newest first.</summary>
/// <param name="Events">The events.</param>
/// <param name="Next">The value of <see cref="EventQuery.Before"/> for the next page, or null on the last page.</param>
internal sealed record EventPage(IReadOnlyList<ReceivedEvent> Events, long? Next);
