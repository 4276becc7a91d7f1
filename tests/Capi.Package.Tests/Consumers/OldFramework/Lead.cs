using Capi;

namespace OldFramework;

[MetaEvent("Lead")]
public partial record Lead([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [EventConsent] MetaConsent Consent);
