using Capi;

namespace LeadCrm.Crm;

/// <summary>A lead bought something in a store. Meta accepts purchases in stores for 62 days.</summary>
[MetaEvent(StandardEvents.Purchase, ActionSource = ActionSource.PhysicalStore)]
public sealed partial class StorePurchase
{
    [EventId]
    public required string ReceiptNumber { get; init; }

    [EventTime]
    public required DateTimeOffset PaidAt { get; init; }

    [Hashed]
    public string? Email { get; init; }

    [Hashed]
    public string? Phone { get; init; }

    [Hashed]
    public string? Country { get; init; }

    [EventConsent]
    public MetaConsent Consent { get; init; }

    [CustomData]
    public required decimal Value { get; init; }

    [CustomData]
    public required string Currency { get; init; }
}
