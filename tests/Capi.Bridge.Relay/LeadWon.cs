using Capi;

namespace Capi.Bridge.Relay;

/// <summary>The event that the process publishes.</summary>
[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
internal sealed partial record LeadWon([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
