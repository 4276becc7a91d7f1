namespace Capi.Cli.Manifests;

/// <summary>One contract in the manifest.</summary>
/// <param name="Contract">The full name of its type.</param>
/// <param name="EventName">Meta's name of the event.</param>
/// <param name="ActionSource">Meta's name of where it happens.</param>
/// <param name="Consent">Who says whether it may be sent.</param>
/// <param name="Fields">What is sent, ordered by key.</param>
internal sealed record ManifestEvent(string Contract, string EventName, string ActionSource, string Consent, IReadOnlyList<ManifestField> Fields)
{
    /// <summary>True if the visitor's browser sends the event without identifiers, too.</summary>
    public bool IsSentByBrowser { get; init; }

    /// <summary>The GA4 event from which the gateway creates it; empty without one.</summary>
    public string Ga4EventName { get; init; } = "";
}
