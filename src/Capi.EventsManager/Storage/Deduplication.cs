namespace Capi.EventsManager.Storage;

/// <summary>Meta's deduplication of server and browser events by dataset, event name and event ID.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</remarks>
internal static class Deduplication
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private static readonly TimeSpan BrowserPreferenceWindow = TimeSpan.FromMinutes(5);

    /// <summary>Creates the event from its first copy.</summary>
    public static ReceivedEvent CreateEvent(IncomingEvent incoming) => WithCopy(
        new ReceivedEvent
        {
            Dataset = incoming.Dataset,
            EventName = incoming.EventName,
            EventId = incoming.EventId,
            FirstReceived = incoming.Copy.ReceivedAt,
            KeptSource = incoming.Copy.Source,
        },
        incoming.Copy);

    /// <summary>True if a copy received at this time is within 48 hours of the event's first copy.</summary>
    public static bool IsWithinWindow(ReceivedEvent existing, DateTimeOffset receivedAt) => receivedAt - existing.FirstReceived <= Window;

    /// <summary>Returns the event with one more copy. Only the first copy of a source is stored; later ones are counted.</summary>
    public static ReceivedEvent AddCopy(ReceivedEvent existing, EventCopy copy)
    {
        if (existing.GetCopy(copy.Source) is { } first)
            return WithCopy(existing, first with { Duplicates = first.Duplicates + 1 });

        var isPreferred = copy.Source is EventSource.Browser && copy.ReceivedAt - existing.FirstReceived <= BrowserPreferenceWindow;
        return WithCopy(isPreferred ? existing with { KeptSource = EventSource.Browser } : existing, copy);
    }

    private static ReceivedEvent WithCopy(ReceivedEvent existing, EventCopy copy) =>
        copy.Source is EventSource.Server ? existing with { Server = copy } : existing with { Browser = copy };
}
