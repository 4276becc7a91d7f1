namespace Capi.AspNetCore.Tests.Gateway;

/// <summary>A contract of the shop to which GA4's purchase is bound.</summary>
[MetaEvent(StandardEvents.Purchase), Ga4Event("purchase")]
public partial record BoundOrder(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string? Email,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [CustomData("contents")] IReadOnlyList<BoundLine> Lines)
{
    /// <summary>A parameter that GA4 has and Meta doesn't define.</summary>
    [CustomData("coupon")]
    public string? Coupon { get; init; }

    [CustomData("shop")]
    public string Shop { get; } = "tea";

    [Flatten]
    public BoundAddress? Billing { get; init; }
}

/// <summary>An address.</summary>
public sealed record BoundAddress([Hashed] string City, [Hashed] string? Country);

/// <summary>A line of an order.</summary>
[MetaContent]
public sealed record BoundLine([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal? UnitPrice);

/// <summary>A contract of an event that a gateway accepts by default.</summary>
[MetaEvent(StandardEvents.Lead), Ga4Event("generate_lead")]
public partial record BoundLead([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);

/// <summary>A contract whose own constructor refuses values.</summary>
[MetaEvent("TeaRated"), Ga4Event("tea_rated", IsCustom = true)]
public partial class BoundRating
{
    private readonly int _stars;

    [EventId]
    public required string Id { get; init; }

    [EventTime]
    public DateTimeOffset At { get; init; }

    [CustomData("stars")]
    public required int Stars { get => _stars; init => _stars = value is >= 1 and <= 5 ? value : throw new ArgumentOutOfRangeException(nameof(value), "jane@example.com"); }
}

/// <summary>Another contract of the same GA4 event.</summary>
[MetaEvent(StandardEvents.Purchase)]
#pragma warning disable CAPI025 // Two gateways could bind them; a test binds both to one.
[Ga4Event("purchase")]
#pragma warning restore CAPI025
public partial record OtherOrder([EventId] string Number, [EventTime] DateTimeOffset At, [CustomData] decimal Value, [CustomData] string Currency);
