// GA4 knows no date of birth, so no event could ever be bound.
using Capi;

namespace Mistakes.Rule026;

[MetaEvent(StandardEvents.Contact)]
[Ga4Event("contact")]
public sealed partial record Contacted(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string? Email,
    [Hashed] DateOnly DateOfBirth); // CAPI026
