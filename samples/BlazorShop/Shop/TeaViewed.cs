using Capi;

namespace BlazorShop.Shop;

/// <summary>A visitor looks at a product. The event ID is that of the page's request: the page contains it, too.</summary>
[MetaEvent(StandardEvents.ViewContent)]
public sealed partial record TeaViewed(
    [EventId] string Id,
    [EventTime] DateTimeOffset At,
    [CustomData("content_ids")] IReadOnlyList<string> Skus,
    [CustomData] string ContentType,
    [CustomData] string ContentName,
    [CustomData] decimal Value,
    [CustomData] string Currency);
