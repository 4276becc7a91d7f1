using Capi;

namespace LeadCrm.Crm;

/// <summary>A row of the CRM's export: what is known of a lead when it reaches a stage.</summary>
public sealed class Lead
{
    public required string Number { get; init; }

    /// <summary>When it happened according to the CRM, not when it is exported.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Meta's ID of a lead that came from a lead ad; null for all others.</summary>
    public long? LeadAdId { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? City { get; init; }

    public string? PostalCode { get; init; }

    public string? Country { get; init; }

    /// <summary>The answer that the CRM has stored with the lead.</summary>
    public MetaConsent Consent { get; init; }
}
