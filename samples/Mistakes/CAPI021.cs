// A list can't be flattened: without the error its addresses would vanish without a word.
using Capi;

namespace Mistakes.Rule021;

public sealed record Address([Hashed] string City, [Hashed] string PostalCode);

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Phone,
    [Flatten] IReadOnlyList<Address> Addresses); // CAPI021
