// The standard event is called AddToCart; written like this, it is a custom event.
using Capi;

namespace Mistakes.Rule006;

[MetaEvent("Add To Cart")] // CAPI006
public sealed partial record CartFilled(
    [EventId] string CartLine,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
