using Capi;

namespace Crm;

public partial class Pipeline
{
    [MetaEvent("Lead", ActionSource = ActionSource.SystemGenerated)]
    internal partial class LeadQualified
    {
        [EventId] public required Guid Id { get; init; }
        [EventTime] public DateTimeOffset At { get; init; }
        [EventConsent] public MetaConsent? Consent { get; init; }
        [Clear] public long? LeadId { get; init; }
        [Hashed] public IReadOnlyList<string>? Emails { get; init; }
        [CustomData] public string EventSource => "crm";
        [CustomData] public required string LeadEventSource { get; init; }
        [CustomData("stage")] public Stage Stage { get; init; }
    }
}

public enum Stage
{
    New,
    Qualified,
}
