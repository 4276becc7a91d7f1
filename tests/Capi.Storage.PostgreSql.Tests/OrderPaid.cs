namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The event of the applications under test.</summary>
[MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
internal sealed partial record OrderPaid([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email)
{
    /// <summary>An address that must not appear anywhere.</summary>
    public const string CanaryEmail = "canary.person.7c1e@example.com";

    public static OrderPaid Create(string id) => new(id, DateTimeOffset.UtcNow, CanaryEmail);
}
