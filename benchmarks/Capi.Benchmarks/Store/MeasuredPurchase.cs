namespace Capi.Benchmarks.Store;

/// <summary>A purchase with the identifiers of a shop's checkout.</summary>
[MetaEvent(StandardEvents.Purchase, ActionSource = ActionSource.PhysicalStore)]
internal sealed partial record MeasuredPurchase(
    [EventId] string Receipt,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [Hashed] string Phone,
    [Hashed] string FirstName,
    [Hashed] string LastName,
    [Hashed] string City,
    [Hashed] string PostalCode,
    [Hashed] string Country,
    [CustomData] decimal Value,
    [CustomData] string Currency)
{
    public static MeasuredPurchase Create(string receipt) => new(
        receipt, DateTimeOffset.UtcNow, "mariella.thornquist@example.org", "+49 202 5550187", "Mariella", "Thornquist", "Wuppertal", "42103", "Germany", 44.70m, "EUR");
}
