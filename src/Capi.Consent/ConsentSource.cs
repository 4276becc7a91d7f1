namespace Capi.Consent;

/// <summary>The format a finding was read from.</summary>
public enum ConsentSource
{
    /// <summary>None of the formats of this package: a finding of the application's own, which counts like the cookie of a consent platform.</summary>
    Other = 0,

    /// <summary>The request header <c>Sec-GPC</c> (<see cref="GlobalPrivacyControlReader"/>).</summary>
    GlobalPrivacyControl = 1,

    /// <summary>The US Privacy string (<see cref="UsPrivacyReader"/>).</summary>
    UsPrivacy = 2,

    /// <summary>A string of IAB's Global Privacy Platform (<see cref="GppReader"/>).</summary>
    Gpp = 3,

    /// <summary>A TC string of IAB Europe's Transparency and Consent Framework (<see cref="TcfConsentReader"/>).</summary>
    Tcf = 4,

    /// <summary>Google's Additional Consent string (<see cref="GoogleAdditionalConsentReader"/>).</summary>
    GoogleAdditionalConsent = 5,

    /// <summary>The cookie of Cookiebot (<see cref="CookiebotConsentReader"/>).</summary>
    Cookiebot = 6,

    /// <summary>The cookie of OneTrust (<see cref="OneTrustConsentReader"/>).</summary>
    OneTrust = 7,

    /// <summary>The state of Google Consent Mode (<see cref="GoogleConsentModeReader"/>).</summary>
    GoogleConsentMode = 8,
}
