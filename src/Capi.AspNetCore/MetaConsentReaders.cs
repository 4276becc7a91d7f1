using Capi.AspNetCore.ConsentReaders;
using Capi.Consent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Capi.AspNetCore;

/// <summary>Creates readers of consent for <see cref="MetaCaptureOptions.ConsentReaders"/>. All are thread safe and never throw because of data.</summary>
public static class MetaConsentReaders
{
    /// <summary>Creates readers for all known cookies and headers, with their default options: Global Privacy Control, US Privacy, GPP, TCF, Google's Additional Consent,
    /// Cookiebot, OneTrust and ASP.NET Core's consent feature.</summary>
    /// <returns>A new list.</returns>
    public static IList<IMetaConsentReader> CreateDefaults() =>
        [GlobalPrivacyControl(), UsPrivacy(), Gpp(), Tcf(), GoogleAdditionalConsent(), Cookiebot(), OneTrust(), TrackingConsentFeature()];

    /// <summary>Reads the header <c>Sec-GPC</c>.</summary>
    public static IMetaConsentReader GlobalPrivacyControl() => new HeaderConsentReader("Sec-GPC", static value => GlobalPrivacyControlReader.Read(value));

    /// <summary>Reads the US Privacy string of the cookie <c>usprivacy</c>.</summary>
    public static IMetaConsentReader UsPrivacy() => new CookieConsentReader(static value => UsPrivacyReader.Read(value), "usprivacy");

    /// <summary>Reads the GPP string of a cookie.</summary>
    /// <param name="options">What the string must say; null for the defaults.</param>
    /// <param name="cookie">The cookie; by default OneTrust's.</param>
    public static IMetaConsentReader Gpp(GppOptions? options = null, string cookie = "OTGPPConsent") =>
        new CookieConsentReader(value => GppReader.Read(value, options), cookie);

    /// <summary>Reads the TC string of the cookies <c>euconsent-v2</c> and <c>eupubconsent-v2</c>.</summary>
    /// <param name="options">What the string must say; null for the defaults.</param>
    public static IMetaConsentReader Tcf(TcfConsentOptions? options = null) =>
        new CookieConsentReader(value => TcfConsentReader.Read(value, options), "euconsent-v2", "eupubconsent-v2");

    /// <summary>Reads Google's Additional Consent string of the cookies <c>addtl_consent</c> and <c>OTAdditionalConsentString</c>.</summary>
    /// <param name="options">What the string must contain; null for the defaults.</param>
    public static IMetaConsentReader GoogleAdditionalConsent(GoogleAdditionalConsentOptions? options = null) =>
        new CookieConsentReader(value => GoogleAdditionalConsentReader.Read(value, options), "addtl_consent", "OTAdditionalConsentString");

    /// <summary>Reads Cookiebot's cookie <c>CookieConsent</c>.</summary>
    /// <param name="options">The category that decides; null for marketing.</param>
    public static IMetaConsentReader Cookiebot(CookiebotConsentOptions? options = null) =>
        new CookieConsentReader(value => CookiebotConsentReader.Read(value, options), "CookieConsent");

    /// <summary>Reads OneTrust's cookie <c>OptanonConsent</c>.</summary>
    /// <param name="options">The groups that decide; null for targeting (C0004).</param>
    public static IMetaConsentReader OneTrust(OneTrustConsentOptions? options = null) =>
        new CookieConsentReader(value => OneTrustConsentReader.Read(value, options), "OptanonConsent");

    /// <summary>Reads the state of Google Consent Mode (<c>gcs</c> or <c>gcd</c>) that your page stores in a cookie.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <param name="options">The signals that must be granted; null for the defaults.</param>
    /// <remarks>Not read from the query string: a link from another site could forge it.</remarks>
    public static IMetaConsentReader GoogleConsentMode(string cookie, GoogleConsentModeOptions? options = null) =>
        new CookieConsentReader(value => GoogleConsentModeReader.Read(value, options), cookie);

    /// <summary>Reads <see cref="ITrackingConsentFeature"/>: granted if <see cref="ITrackingConsentFeature.HasConsent"/>. It knows no refusal.</summary>
    public static IMetaConsentReader TrackingConsentFeature() => new TrackingConsentReader();

    /// <summary>Reads the answer that your own banner stores in a cookie.</summary>
    /// <param name="name">The cookie.</param>
    /// <param name="granted">The value that means consent; exact.</param>
    /// <param name="denied">The value that means refusal; null if any other value does.</param>
    public static IMetaConsentReader Cookie(string name, string granted, string? denied = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(granted);
        return new AnswerCookieReader(name, granted, denied);
    }

    /// <summary>Calls a function of your own, for example to read the consent of the signed-in user.</summary>
    /// <param name="read">The function; thread safe. An exception counts as an unreadable source.</param>
    public static IMetaConsentReader Create(Func<HttpContext, ConsentFinding> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new DelegateConsentReader(read);
    }
}
