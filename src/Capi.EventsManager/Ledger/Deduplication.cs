namespace Capi.EventsManager.Ledger;

/// <summary>Meta's deduplication of server and browser events by dataset, event name and event ID.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</remarks>
internal static class Deduplication
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private static readonly TimeSpan BrowserFavoured = TimeSpan.FromMinutes(5);

    /// <summary>Creates the event from its first copy.</summary>
    public static ReceivedEvent First(IncomingEvent incoming) => Place(
        new ReceivedEvent
        {
            Dataset = incoming.Dataset,
            EventName = incoming.EventName,
            EventId = incoming.EventId,
            FirstReceived = incoming.Copy.ReceivedAt,
            Kept = incoming.Copy.Source,
        },
        incoming.Copy);

    /// <summary>True if a copy received at this time is within 48 hours of the event's first copy.</summary>
    public static bool IsOpen(ReceivedEvent known, DateTimeOffset arrival) => arrival - known.FirstReceived <= Window;

    /// <summary>Returns the event with one more copy. Only the first copy of a source is stored; later ones are counted.</summary>
    public static ReceivedEvent Join(ReceivedEvent known, EventCopy copy)
    {
        if (known.From(copy.Source) is { } first)
            return Place(known, first with { Duplicates = first.Duplicates + 1 });

        var isFavoured = copy.Source is EventSource.Browser && copy.ReceivedAt - known.FirstReceived <= BrowserFavoured;
        return Place(isFavoured ? known with { Kept = EventSource.Browser } : known, copy);
    }

    private static ReceivedEvent Place(ReceivedEvent known, EventCopy copy) =>
        copy.Source is EventSource.Server ? known with { Server = copy } : known with { Browser = copy };
}
