using Capi;

namespace Shop;

/// <summary>A paid order: the contract of the first documentation page.</summary>
/// <param name="OrderNumber">The order's number, which the browser's Pixel sends as well.</param>
/// <param name="PaidAt">When the payment arrived.</param>
/// <param name="Email">The customer's e-mail address.</param>
/// <param name="Mobile">The customer's phone number.</param>
/// <param name="Billing">Where the invoice goes.</param>
/// <param name="Value">What was paid.</param>
/// <param name="Currency">In which currency.</param>
/// <param name="ContentType">Which kind of id the lines have.</param>
/// <param name="Lines">What was bought.</param>
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
