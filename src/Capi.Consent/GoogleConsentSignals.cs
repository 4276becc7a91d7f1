namespace Capi.Consent;

/// <summary>The signals of Google Consent Mode v2.</summary>
[Flags]
public enum GoogleConsentSignals
{
    /// <summary>No signal.</summary>
    None = 0,

    /// <summary><c>ad_storage</c>: cookies and click IDs for advertising.</summary>
    AdStorage = 1,

    /// <summary><c>analytics_storage</c>: cookies for analytics.</summary>
    AnalyticsStorage = 2,

    /// <summary><c>ad_user_data</c>: sending user data for advertising.</summary>
    AdUserData = 4,

    /// <summary><c>ad_personalization</c>: personalised advertising.</summary>
    AdPersonalization = 8,
}
