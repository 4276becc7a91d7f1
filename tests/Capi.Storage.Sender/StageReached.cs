using Capi;

namespace Capi.Storage.Sender;

/// <summary>The event that the process sends.</summary>
[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
internal sealed partial record StageReached([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
