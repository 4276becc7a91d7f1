using System.Runtime.Serialization;

namespace Capi.Cli.Tests.TypeScript;

/// <summary>A contract with a value of every kind.</summary>
[MetaEvent(StandardEvents.Purchase)]
public partial record TwinOrder(
    [EventId] string Id,
    [EventTime] DateTimeOffset At,
    [Hashed] string? Email,
    [CustomData] decimal? Value,
    [CustomData] string? Currency,
    [CustomData("contents")] IReadOnlyList<TwinLine?>? Lines)
{
    [CustomData("num_items")]
    public int? Count { get; init; }

    [CustomData("predicted_ltv")]
    public double Ltv { get; init; }

    [CustomData("content_name")]
    public string? Name { get; init; }

    [CustomData("content_ids")]
    public string? SingleId { get; init; }

    [CustomData("tags")]
    public IReadOnlyList<string?> Tags { get; init; } = [];

    [CustomData("numbers")]
    public IReadOnlyList<double> Numbers { get; init; } = [];

    [CustomData("is_gift")]
    public bool? IsGift { get; init; }

    [CustomData("ship_on")]
    public DateOnly? ShipOn { get; init; }

    [CustomData("moment")]
    public DateTimeOffset? Moment { get; init; }

    [CustomData("basket")]
    public Guid Basket { get; init; }

    [CustomData("weight")]
    public float Weight { get; init; }

    [CustomData("kind")]
    public TwinKind? Kind { get; init; }
}

/// <summary>A line of an order.</summary>
[MetaContent]
public sealed record TwinLine([CustomData] string? Sku, [CustomData] int? Quantity, [CustomData] decimal? UnitPrice);

/// <summary>A kind with a text of its own.</summary>
public enum TwinKind
{
    /// <summary>Sent by name.</summary>
    Plain,

    /// <summary>Sent as "gift \"wrapped\"".</summary>
    [EnumMember(Value = "gift \"wrapped\"")]
    Wrapped,
}

/// <summary>A custom event whose ID is a number.</summary>
[MetaEvent("TeaRated")]
public partial record TwinRating([EventId] long Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);

/// <summary>An event that no browser sends.</summary>
[MetaEvent(StandardEvents.Contact, ActionSource = ActionSource.PhoneCall)]
public partial record TwinCall([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Phone);
