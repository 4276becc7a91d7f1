namespace Capi.Consent;

/// <summary>What an Additional Consent string must contain for a grant.</summary>
public sealed record GoogleAdditionalConsentOptions
{
    /// <summary>The ID of the provider in Google's list. Default: 89, Facebook.</summary>
    public int ProviderId { get; init; } = 89;
}
