using Capi.Consent.Cookies;
using Capi.Consent.Text;

namespace Capi.Consent;

/// <summary>Reads the cookie of <see href="https://support.cookiebot.com/hc/en-us/articles/360003781954">Cookiebot</see>.</summary>
/// <remarks>
/// <para>The cookie is a JavaScript object such as <c>{stamp:'…',necessary:true,marketing:false,method:'explicit',region:'us-06'}</c>, or <c>-1</c> (a visitor outside the
/// configured regions) or <c>0</c> (declined). It can be percent-encoded once or more.</para>
/// <para>Thread safe. Never throws; reads at most 16,384 characters.</para>
/// </remarks>
public static class CookiebotConsentReader
{
    private const int MaxLength = 16_384;

    private static readonly CookiebotConsentOptions DefaultOptions = new();

    /// <summary>Reads the cookie <c>CookieConsent</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value or category, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, CookiebotConsentOptions? options = null)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Findings.Absent(ConsentSource.Cookiebot);

        return value.Length > MaxLength
            ? Findings.Invalid(ConsentSource.Cookiebot, "cookiebot too long")
            : CookiebotCookie.Evaluate(PercentEncoding.DecodeAll(value, spaceForPlus: true), (options ?? DefaultOptions).Category);
    }
}
