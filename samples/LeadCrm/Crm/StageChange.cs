using Capi;

namespace LeadCrm.Crm;

/// <summary>A lead has reached a stage. One class per stage, because the name of the stage is the name of the event.</summary>
/// <remarks>Meta's rules for such events: https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration.</remarks>
public abstract class StageChange(Lead lead, string stage)
{
    /// <summary>A lead reaches a stage once.</summary>
    [EventId]
    public string ChangeId => $"{lead.Number}-{stage}";

    [EventTime]
    public DateTimeOffset ChangedAt => lead.ChangedAt;

    [Clear]
    public long? LeadId => lead.LeadAdId;

    [Hashed]
    public string? Email => lead.Email;

    [Hashed]
    public string? Phone => lead.Phone;

    [Hashed]
    public string? FirstName => lead.FirstName;

    [Hashed]
    public string? LastName => lead.LastName;

    [Hashed]
    public string? City => lead.City;

    [Hashed]
    public string? PostalCode => lead.PostalCode;

    [Hashed]
    public string? Country => lead.Country;

    [EventConsent]
    public MetaConsent Consent => lead.Consent;

    [CustomData]
    public string EventSource { get; } = "crm";

    [CustomData]
    public string LeadEventSource { get; } = "Example CRM";
}

[MetaEvent("New", ActionSource = ActionSource.SystemGenerated)]
public sealed partial class LeadCreated(Lead lead) : StageChange(lead, "new");

[MetaEvent("Contacted", ActionSource = ActionSource.SystemGenerated)]
public sealed partial class LeadContacted(Lead lead) : StageChange(lead, "contacted");

[MetaEvent("Qualified", ActionSource = ActionSource.SystemGenerated)]
public sealed partial class LeadQualified(Lead lead) : StageChange(lead, "qualified");

/// <summary>The lead has become a customer.</summary>
[MetaEvent("Won", ActionSource = ActionSource.SystemGenerated)]
public sealed partial class LeadWon(Lead lead, decimal? value, string? currency) : StageChange(lead, "won")
{
    [CustomData]
    public decimal? Value => value;

    [CustomData]
    public string? Currency => currency;
}
