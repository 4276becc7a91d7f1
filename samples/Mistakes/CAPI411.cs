// A literal currency turns 10,000 yen into 10,000 euros.
using Capi;

namespace Mistakes.Rule411;

public sealed record Order(string Number, DateTimeOffset PaidAt, decimal Total, string Currency, string Email);

[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string Number,
    [EventTime] DateTimeOffset PaidAt,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [Hashed] string Email);

public static class Mapper
{
    public static OrderPaid ToEvent(Order order) =>
        new(order.Number, order.PaidAt, order.Total, "EUR", order.Email); // CAPI411
}
