using Capi;

namespace Capi.Testing.Tests;

[MetaEvent(StandardEvents.Purchase)]
internal sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string Email,
    [Hashed] string? PhoneNumber,
    [Hashed] string? Country,
    [CustomData] decimal Value,
    [CustomData] string Currency);

[MetaEvent(StandardEvents.Lead)]
internal sealed partial record LeadCaptured([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] IReadOnlyList<string> Emails);
