using Capi;

namespace Capi.Webshop;

/// <summary>A paid order: sent by the server, and by the page's Pixel with the same ID and without the email.</summary>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string Number,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [CustomData("contents")] IReadOnlyList<OrderLine> Lines)
{
    /// <summary>Says what the IDs in the lines are.</summary>
    [CustomData]
    public string ContentType { get; } = "product";
}

/// <summary>A line of an order.</summary>
[MetaContent]
public sealed record OrderLine([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal UnitPrice);

/// <summary>The shop's order numbers. A real shop has them in its database.</summary>
internal static class OrderNumbers
{
    private static int _last = 1000;

    public static string Next() => "T-" + Interlocked.Increment(ref _last);
}
