using Capi;

namespace WebAssembly;

[MetaEvent(StandardEvents.AddToWishlist)]
public sealed partial record TeaRemembered(
    [EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData] IReadOnlyList<string> ContentIds, [CustomData] string ContentType);
