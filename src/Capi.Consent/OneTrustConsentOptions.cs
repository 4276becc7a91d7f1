namespace Capi.Consent;

/// <summary>Which groups of OneTrust decide.</summary>
public sealed record OneTrustConsentOptions
{
    /// <summary>The IDs of the groups that must all be allowed. Default: C0004, targeting cookies. Sites can rename their groups.</summary>
    public IReadOnlyList<string> Groups { get; init; } = ["C0004"];
}
