namespace Capi.Bridge.Wolverine.Tests;

/// <summary>The event of the tests.</summary>
[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
public sealed partial record LeadWon([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
