using Capi;

namespace Shop;

[MetaEvent("Purchase")]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string? Email,
    [Hashed("ph")] string? Mobile,
    [Flatten] Address Billing,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [CustomData] string ContentType,
    [CustomData("contents")] IReadOnlyList<OrderLine> Lines);

public sealed record Address(
    [Hashed] string? City,
    [Hashed] string? PostalCode,
    [Hashed] string? Country);

[MetaContent]
public sealed record OrderLine(
    [CustomData] string Sku,
    [CustomData] int Quantity,
    [CustomData] decimal UnitPrice);
