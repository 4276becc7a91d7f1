namespace Capi.Consent;

/// <summary>Which category of Cookiebot decides.</summary>
public sealed record CookiebotConsentOptions
{
    /// <summary>The category: <c>marketing</c> (default), <c>statistics</c> or <c>preferences</c>.</summary>
    public string Category { get; init; } = "marketing";
}
