// Meta rejects a Purchase without value and currency.
using Capi;

namespace Mistakes.Rule007;

[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid( // CAPI007
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email);
