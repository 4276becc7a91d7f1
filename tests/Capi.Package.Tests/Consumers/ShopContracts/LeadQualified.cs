using System.Collections.Immutable;
using Capi;

namespace Shop;

/// <summary>A lead that sales took over: a struct that carries its own consent, and one of each kind of value.</summary>
[MetaEvent("LeadQualified", ActionSource = ActionSource.SystemGenerated)]
public readonly partial record struct LeadQualified
{
    /// <summary>The lead's key.</summary>
    [EventId]
    public Guid Id { get; init; }

    /// <summary>When sales took it over.</summary>
    [EventTime]
    public DateTimeOffset At { get; init; }

    /// <summary>What the person allowed when the form was sent.</summary>
    [EventConsent]
    public MetaConsent Consent { get; init; }

    /// <summary>Whether the person objects to optimisation.</summary>
    [OptOut]
    public bool Objects { get; init; }

    /// <summary>All known addresses.</summary>
    [Hashed("em")]
    public ImmutableArray<string> Emails { get; init; }

    /// <summary>The date of birth.</summary>
    [Hashed]
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>How the person is addressed.</summary>
    [Hashed("ge")]
    public Salutation? Salutation { get; init; }

    /// <summary>The number in the CRM.</summary>
    [Hashed("external_id")]
    public long CustomerNumber { get; init; }

    /// <summary>The lead's number at Meta.</summary>
    [Clear("lead_id")]
    public long? LeadNumber { get; init; }

    /// <summary>That it comes from a CRM.</summary>
    [CustomData]
    public string EventSource { get; init; }

    /// <summary>The CRM's name.</summary>
    [CustomData("lead_event_source")]
    public string Crm { get; init; }

    /// <summary>The stage in the funnel.</summary>
    [CustomData("stage")]
    public Salutation Stage { get; init; }

    /// <summary>What the lead may be worth.</summary>
    [CustomData]
    public double? PredictedLtv { get; init; }

    /// <summary>Words of sales.</summary>
    [CustomData("labels")]
    public IEnumerable<string?>? Labels { get; init; }
}
