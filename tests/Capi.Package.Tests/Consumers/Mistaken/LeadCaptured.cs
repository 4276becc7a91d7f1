using Capi;

namespace Mistaken;

/// <summary>Hashes the click id.</summary>
[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Fbc);
