namespace Capi.Consent;

/// <summary>Which signals of Google Consent Mode must be granted.</summary>
public sealed record GoogleConsentModeOptions
{
    /// <summary>The signals that must be granted. Default: ad_storage and ad_user_data. A <c>gcs</c> parameter carries only ad_storage and analytics_storage; signals it can't carry aren't required of it.</summary>
    public GoogleConsentSignals Signals { get; init; } = GoogleConsentSignals.AdStorage | GoogleConsentSignals.AdUserData;
}
