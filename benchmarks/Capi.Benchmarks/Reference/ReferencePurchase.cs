namespace Capi.Benchmarks.Reference;

/// <summary>The reference event: a purchase with ten hashed identifiers, as the raw text that a shop stores.</summary>
/// <remarks>It is a contract for the generator; the baselines read the same object with handwritten code.</remarks>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record ReferencePurchase
{
    [EventId, CustomData]
    public required string OrderId { get; init; }

    [EventTime]
    public required DateTimeOffset PaidAt { get; init; }

    [Hashed]
    public string? Email { get; init; }

    [Hashed]
    public string? Phone { get; init; }

    [Hashed]
    public string? FirstName { get; init; }

    [Hashed]
    public string? LastName { get; init; }

    [Hashed]
    public string? DateOfBirth { get; init; }

    [Hashed]
    public string? Gender { get; init; }

    [Hashed]
    public string? City { get; init; }

    [Hashed]
    public string? Zip { get; init; }

    [Hashed]
    public string? Country { get; init; }

    [Hashed]
    public string? ExternalId { get; init; }

    [CustomData]
    public required decimal Value { get; init; }

    [CustomData]
    public required string Currency { get; init; }

    [CustomData]
    public required string ContentType { get; init; }

    [CustomData]
    public required IReadOnlyList<ReferenceLine> Contents { get; init; }
}
