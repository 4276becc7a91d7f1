namespace Capi.EventsManager.Ledger;

/// <summary>Spec section 7, as a local receiver can follow it.</summary>
internal static class Deduplication
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    private static readonly TimeSpan BrowserFavoured = TimeSpan.FromMinutes(5);

    /// <summary>The event that a first copy makes.</summary>
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

    /// <summary>True while a copy that arrives at this time belongs to the known event.</summary>
    public static bool IsOpen(ReceivedEvent known, DateTimeOffset arrival) => arrival - known.FirstReceived <= Window;

    /// <summary>The known event with one more copy. The first copy of a source stays; later ones are only counted.</summary>
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
