using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Expectations;

/// <summary>Finds events of one source that should have been one event: a server half and a browser half that differ in the deduplication key only.</summary>
internal static class NearMiss
{
    private const string OrderIdPath = "custom_data.order_id";

    private const string BrowserIdKey = "fbp";

    /// <summary>Returns a reason for each server half that has a browser half with another key.</summary>
    /// <param name="events">Events with the same name.</param>
    public static IEnumerable<string> GetReasons(IReadOnlyList<ReceivedEvent> events) =>
        from server in events
        where server is { Server: not null, Browser: null }
        from browser in events
        where browser is { Server: null, Browser: not null } && AreSameAction(server.Server!, browser.Browser!)
        select Describe(server, browser);

    private static bool AreSameAction(EventCopy server, EventCopy browser) =>
        server.FindParameter(OrderIdPath) is { } orderId ? orderId == browser.FindParameter(OrderIdPath) : GetBrowserId(server) is { } id && id == GetBrowserId(browser);

    private static string? GetBrowserId(EventCopy copy) => copy.Identifiers.FirstOrDefault(identifier => identifier.Key == BrowserIdKey)?.DisplayValue;

    private static string Describe(ReceivedEvent server, ReceivedEvent browser)
    {
        var name = Masking.MaskText(server.EventName);
        if (server.Dataset != browser.Dataset)
            return $"{name}: server and browser sent to different datasets, {server.Dataset} and {browser.Dataset}.";
        return (server.EventId, browser.EventId) switch
        {
            (null, _) => $"{name}: the server half has no event_id, so it can't be deduplicated.",
            (_, null) => $"{name}: the browser half has no event_id (eventID), so it can't be deduplicated.",
            _ => $"{name}: server and browser sent different event_ids, {Masking.MaskText(server.EventId)} and {Masking.MaskText(browser.EventId)}.",
        };
    }
}
