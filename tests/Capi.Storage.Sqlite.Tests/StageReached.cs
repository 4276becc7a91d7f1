namespace Capi.Storage.Sqlite.Tests;

[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
internal sealed partial record StageReached([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
