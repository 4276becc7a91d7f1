// An unknown total becomes a negative value, and the event is not sent.
using Capi;

namespace Mistakes.Rule409;

[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] decimal Value,
    [CustomData] string Currency);

public static class Checkout
{
    public static OrderPaid Create(string number, DateTimeOffset at, string email, decimal? total) =>
        new(number, at, email, total ?? -1, "EUR"); // CAPI409
}
