using Capi;

namespace Strict.Own;

/// <summary>Sends the customer number in clear.</summary>
[MetaEvent(StandardEvents.Contact)]
public sealed partial record ContactMade(
    [EventId] string ContactNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear("external_id")] string CustomerNumber);
