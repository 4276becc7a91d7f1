using Capi;

/// <summary>What leaves for Meta of a paid order.</summary>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string Number,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [Hashed] string? Phone,
    [CustomData] decimal Value,
    [CustomData] string Currency)
{
    /// <summary>Creates the event of an order.</summary>
    public static OrderPaid FromOrder(Order order) => new(order.Number, order.PaidAt, order.Email, order.Phone, order.Total, order.Currency);
}
