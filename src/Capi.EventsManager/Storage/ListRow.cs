namespace Capi.EventsManager.Storage;

/// <summary>A row of the list: an event, or several page views in a row.</summary>
/// <param name="Event">The event; null for page views.</param>
/// <param name="Count">The number of events.</param>
/// <param name="FromTwoSources">Those that server and browser sent.</param>
/// <param name="Oldest">The event that arrived first.</param>
/// <param name="Newest">The event that arrived last.</param>
internal sealed record ListRow(ReceivedEvent? Event, int Count, int FromTwoSources, ListEntry Oldest, ListEntry Newest);
