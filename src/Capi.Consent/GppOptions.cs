namespace Capi.Consent;

/// <summary>What a GPP string must say for a grant.</summary>
public sealed record GppOptions
{
    /// <summary>What the TCF sections (2, EU; 5, Canada) must say.</summary>
    public TcfConsentOptions Tcf { get; init; } = new();
}
