namespace Capi.Storage.Testing;

/// <summary>The event of the applications under test.</summary>
[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
public sealed partial record StageReached([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
