// "Euro" isn't an ISO 4217 code; the code is EUR.
using Capi;

namespace Mistakes.Rule009;

[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [CustomData] decimal Value)
{
    [CustomData] public string Currency => "Euro"; // CAPI009
}
