using Capi;

namespace NativeWeb;

/// <summary>A paid order.</summary>
/// <param name="Number">The order number.</param>
/// <param name="PaidAt">When it was paid.</param>
/// <param name="Email">The customer's email address.</param>
/// <param name="Value">The sum.</param>
/// <param name="Currency">Its currency.</param>
[MetaEvent(StandardEvents.Purchase)]
internal sealed partial record OrderPaid([EventId] string Number, [EventTime] DateTimeOffset PaidAt, [Hashed] string Email, [CustomData] decimal Value, [CustomData] string Currency)
{
    /// <summary>Says what the IDs are.</summary>
    [CustomData]
    public string ContentType { get; } = "product";

    /// <summary>The product.</summary>
    [CustomData("content_ids")]
    public IReadOnlyList<string> ProductIds { get; init; } = ["tea-1"];

    /// <summary>Its name.</summary>
    [CustomData("content_name")]
    public string Product { get; init; } = "Tea </script>";
}
