using Capi;

namespace Storefront.Shop;

/// <summary>An order was paid: sent to Meta as the standard event Purchase.</summary>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [Hashed] string? Phone,
    [Flatten] Address Billing,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [CustomData] string ContentType,
    [CustomData] IReadOnlyList<OrderLine> Lines);
