// Which of the two is the page's event?
using Capi;

namespace Mistakes.Rule025;

[MetaEvent(StandardEvents.InitiateCheckout)]
[Ga4Event("begin_checkout")]
public sealed partial record CheckoutStarted([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);

[MetaEvent(StandardEvents.InitiateCheckout)]
[Ga4Event("begin_checkout")] // CAPI025
public sealed partial record QuickCheckoutStarted([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);
