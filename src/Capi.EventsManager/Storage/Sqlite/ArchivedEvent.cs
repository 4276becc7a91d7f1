namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>An event as it is stored.</summary>
/// <param name="Event">The event, with masked name and ID.</param>
/// <param name="ServerJson">The server copy as it was sent, with masked values.</param>
/// <param name="BrowserJson">The browser copy as it was sent, with masked values.</param>
internal sealed record ArchivedEvent(ReceivedEvent Event, string? ServerJson, string? BrowserJson);
