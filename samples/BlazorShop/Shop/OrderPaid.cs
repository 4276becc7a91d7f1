using Capi;

namespace BlazorShop.Shop;

/// <summary>An order was paid.</summary>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [CustomData("content_ids")] IReadOnlyList<string> Skus,
    [CustomData] string ContentType,
    [CustomData] decimal Value,
    [CustomData] string Currency);
