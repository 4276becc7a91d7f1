namespace Capi.AspNetCore.Tests.Sending;

/// <summary>The event of a paid order.</summary>
[MetaEvent(StandardEvents.Purchase)]
public partial record SentOrder([EventId] string Number, [EventTime] DateTimeOffset PaidAt, [Hashed] string Email, [CustomData] decimal Value, [CustomData] string Currency);

/// <summary>A contract that can't be null.</summary>
[MetaEvent("Ping")]
public readonly partial record struct SentPing([property: EventId] string Id, [property: EventTime] DateTimeOffset At, [property: Hashed] string Email);

/// <summary>What an endpoint answers.</summary>
/// <param name="Number">The order number.</param>
public sealed record Receipt(string Number);
