// The number of a subscription is the same for all its payments, so Meta may drop every renewal as a duplicate.
using Capi;

namespace Mistakes.Rule022;

[MetaEvent(StandardEvents.Subscribe)]
public sealed partial record SubscriptionPaid(
    [EventId] string SubscriptionId, // CAPI022
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email);
