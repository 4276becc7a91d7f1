namespace Capi.Consent;

/// <summary>Reads TC strings of IAB Europe's Transparency and Consent Framework.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class TcfConsentReader
{
    /// <summary>Reads a TC string, as in the cookies <c>euconsent-v2</c> and <c>eupubconsent-v2</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, TcfConsentOptions? options = null) => new() { Outcome = ConsentOutcome.NotFound };
}
