using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Deduplication;

/// <summary>Meta's rules for copies of one event: how long they are recognized, and which one is kept.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</remarks>
internal static class DeduplicationRules
{
    /// <summary>For how long after the first copy another one is dropped.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    /// <summary>For how long after the server copy a browser copy is kept in its place.</summary>
    public static readonly TimeSpan BrowserPreferenceWindow = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan InstallWindow = TimeSpan.FromDays(90);
    private static readonly TimeSpan OfflineWindow = TimeSpan.FromDays(7);

    /// <summary>Creates the event from its first copy.</summary>
    public static ReceivedEvent CreateEvent(IncomingEvent incoming) => WithCopy(
        new ReceivedEvent
        {
            Run = incoming.Run,
            Dataset = incoming.Dataset,
            EventName = incoming.EventName,
            EventId = incoming.EventId,
            FirstReceived = incoming.Copy.ReceivedAt,
            KeptSource = incoming.Copy.Source,
        },
        incoming.Copy);

    /// <summary>True if a copy with this key is a copy of the event.</summary>
    /// <remarks>Without event_id only a server copy after a browser copy is one: Meta keeps a server event when no browser event was seen, and
    /// drops nothing within one source.</remarks>
    public static bool IsCopy(ReceivedEvent existing, DeduplicationKey key, EventCopy copy) =>
        copy.ReceivedAt - existing.FirstReceived <= GetWindow(key, copy)
        && (key.Kind is DeduplicationKeyKind.EventId or DeduplicationKeyKind.Offline || (copy.Source is EventSource.Server && existing.Browser is not null));

    /// <summary>Returns the event with one more copy. Only the first copy of a source is stored; later ones are counted.</summary>
    public static ReceivedEvent AddCopy(ReceivedEvent existing, EventCopy copy)
    {
        if (existing.GetCopy(copy.Source) is { } first)
            return WithCopy(existing, first with { Duplicates = first.Duplicates + 1 });
        var isPreferred = copy.Source is EventSource.Browser && copy.ReceivedAt - existing.FirstReceived <= BrowserPreferenceWindow;
        return WithCopy(isPreferred ? existing with { KeptSource = EventSource.Browser } : existing, copy);
    }

    private static TimeSpan GetWindow(DeduplicationKey key, EventCopy copy) => key switch
    {
        { Kind: DeduplicationKeyKind.Offline } => OfflineWindow,
        { EventName: "MobileAppInstall" } when copy.ActionSource == "app" => InstallWindow,
        _ => Window,
    };

    private static ReceivedEvent WithCopy(ReceivedEvent existing, EventCopy copy) =>
        copy.Source is EventSource.Server ? existing with { Server = copy } : existing with { Browser = copy };
}
