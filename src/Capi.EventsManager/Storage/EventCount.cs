namespace Capi.EventsManager.Storage;

/// <summary>The number of events with one name.</summary>
/// <param name="EventName">event_name.</param>
/// <param name="Events">All of them.</param>
/// <param name="FromTwoSources">Those that server and browser sent.</param>
internal sealed record EventCount(string EventName, int Events, int FromTwoSources);
