using System.Runtime.CompilerServices;
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

    // An event is compared with up to 50 others after each change, so its values are looked up once.
    private static readonly ConditionalWeakTable<EventCopy, Values> All = [];

    /// <summary>Returns the equal parameters; none if the copies are different actions.</summary>
    public static IReadOnlyList<string> Find(EventCopy server, EventCopy browser)
    {
        var (one, other) = (GetValues(server), GetValues(browser));
        var hasOrders = one.OrderId is not null && other.OrderId is not null;
        if (hasOrders && one.OrderId != other.OrderId)
            return [];
        if (!hasOrders && (server.ReceivedAt - browser.ReceivedAt).Duration() > MaxDistance)
            return [];
        List<string> equal = hasOrders ? [OrderId] : [];
        for (var i = 0; i < VisitorKeys.Length; i++)
        {
            if (one.Visitor[i] is { } fingerprint && fingerprint == other.Visitor[i])
                equal.Add(VisitorKeys[i]);
        }

        return equal;
    }

    /// <summary>Returns the order number as displayed, or null if there is none or it is hidden.</summary>
    public static string? FindOrderId(EventCopy copy) => GetValues(copy).OrderId;

    /// <summary>Returns what a visitor has in common with another event: fbp, otherwise external_id, otherwise em.</summary>
    public static IEnumerable<(string Key, ulong Fingerprint)> GetVisitorKeys(EventCopy copy) =>
        VisitorKeys.Zip(GetValues(copy).Visitor).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!.Value));

    private static Values GetValues(EventCopy copy) => All.GetValue(copy, one => new Values(
        one.FindParameter(OrderIdPath) is { } id && id != Masking.Hidden ? id : null,
        [.. VisitorKeys.Select(key => one.FindIdentifier(key)?.Fingerprint)]));

    private sealed record Values(string? OrderId, ulong?[] Visitor);
}
