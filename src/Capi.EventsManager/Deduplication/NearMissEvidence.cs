using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Deduplication;

/// <summary>Finds the parameters by which a server copy and a browser copy seem to be one action.</summary>
internal static class NearMissEvidence
{
    public const string OrderId = "order_id";
    private const string OrderIdPath = "custom_data.order_id";

    // The halves of one action are sent within moments. A visitor repeats an action such as a page view later, with the same fbp.
    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(10);

    private static readonly string[] VisitorKeys = ["fbp", "external_id", "em"];

    /// <summary>Returns the equal parameters; none if the copies are different actions.</summary>
    public static IReadOnlyList<string> Find(EventCopy server, EventCopy browser)
    {
        var (serverOrder, browserOrder) = (FindOrderId(server), FindOrderId(browser));
        if (serverOrder is not null && browserOrder is not null && serverOrder != browserOrder)
            return [];
        string[] equal = [.. VisitorKeys.Where(key => FindFingerprint(server, key) is { } one && one == FindFingerprint(browser, key))];
        if (serverOrder is not null && browserOrder is not null)
            return [OrderId, .. equal];
        return (server.ReceivedAt - browser.ReceivedAt).Duration() <= MaxDistance ? equal : [];
    }

    /// <summary>Returns the order number as displayed, or null if there is none or it is hidden.</summary>
    public static string? FindOrderId(EventCopy copy) => copy.FindParameter(OrderIdPath) is { } id && id != Masking.Hidden ? id : null;

    /// <summary>Returns what a visitor has in common with another event: fbp, otherwise external_id, otherwise em.</summary>
    public static IEnumerable<(string Key, ulong Fingerprint)> GetVisitorKeys(EventCopy copy) =>
        from key in VisitorKeys
        let fingerprint = FindFingerprint(copy, key)
        where fingerprint is not null
        select (key, fingerprint.Value);

    private static ulong? FindFingerprint(EventCopy copy, string key) => copy.FindIdentifier(key)?.Fingerprint;
}
