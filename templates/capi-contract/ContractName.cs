using Capi;

namespace ContractNamespace;

/// <summary>Sent to Meta as <c>StandardEventName</c>, by <c>capi.SendContractNameAsync(…)</c>.</summary>
/// <param name="Number">The ID that the page's Pixel sends as <c>eventID</c>, so that Meta counts the event once.</param>
/// <param name="At">When it happened.</param>
/// <param name="Email">Normalized and hashed before it is sent.</param>
#if (hasValue)
/// <param name="Value">The amount in the currency's main unit, such as euros.</param>
/// <param name="Currency">The ISO 4217 code.</param>
#endif
[MetaEvent(StandardEvents.StandardEventName)]
public sealed partial record ContractName(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
#if (hasValue)
    [Hashed] string? Email,
    [CustomData] decimal Value,
    [CustomData] string Currency)
#else
    [Hashed] string? Email)
#endif
{
    /// <summary>A phone number in any spelling, with the calling code.</summary>
    [Hashed]
    public string? Phone { get; init; }
#if (isPurchase)

    /// <summary>Says what the IDs of the products are.</summary>
    [CustomData]
    public string ContentType { get; } = "product";

    /// <summary>The products of the order.</summary>
    [CustomData("content_ids")]
    public IReadOnlyList<string> ProductIds { get; init; } = [];
#endif
}
