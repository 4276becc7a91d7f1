using System.Collections.Immutable;
using Capi;

namespace Shop;

/// <summary>A lead accepted by sales: a struct with a consent member and values of each kind.</summary>
[MetaEvent("LeadQualified", ActionSource = ActionSource.SystemGenerated)]
public readonly partial record struct LeadQualified
{
    /// <summary>The lead's key.</summary>
    [EventId]
    public Guid Id { get; init; }

    /// <summary>When sales accepted it.</summary>
    [EventTime]
    public DateTimeOffset At { get; init; }

    /// <summary>The consent given with the form.</summary>
    [EventConsent]
    public MetaConsent Consent { get; init; }

    /// <summary>Whether the person opted out of ads delivery optimization.</summary>
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

    /// <summary>The customer number in the CRM.</summary>
    [Hashed("external_id")]
    public long CustomerNumber { get; init; }

    /// <summary>Meta's lead ID.</summary>
    [Clear("lead_id")]
    public long? LeadNumber { get; init; }

    /// <summary>The source of the event: crm.</summary>
    [CustomData]
    public string EventSource { get; init; }

    /// <summary>The CRM's name.</summary>
    [CustomData("lead_event_source")]
    public string Crm { get; init; }

    /// <summary>The stage in the funnel.</summary>
    [CustomData("stage")]
    public Salutation Stage { get; init; }

    /// <summary>The predicted lifetime value.</summary>
    [CustomData]
    public double? PredictedLtv { get; init; }

    /// <summary>Labels set by sales.</summary>
    [CustomData("labels")]
    public IEnumerable<string?>? Labels { get; init; }
}
