// Meta expects euros, so this order counts a hundredfold.
using Capi;

namespace Mistakes.Rule410;

[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] decimal Value,
    [CustomData] string Currency);

public static class Checkout
{
    public static OrderPaid Create(string number, DateTimeOffset at, string email, decimal total) =>
        new(number, at, email, (int)(total * 100), "EUR"); // CAPI410
}
