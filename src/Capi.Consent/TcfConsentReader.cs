using Capi.Consent.Tcf;

namespace Capi.Consent;

/// <summary>Reads TC strings of IAB Europe's <see href="https://iabeurope.eu/transparency-consent-framework/">Transparency and Consent Framework</see>, versions 2.0 to 2.3.</summary>
/// <remarks>
/// <para>A grant needs consent to all purposes of <see cref="TcfConsentOptions.Purposes"/> and, if configured, to the vendor, without a publisher restriction against it.
/// Strings of policy versions below 4 (before TCF 2.2) and of the global scope are <see cref="ConsentOutcome.Invalid"/>: IAB Europe declared them so. A string of TCF 2.3
/// (policy version 5, or created from 28 February 2026 on) must have the segment of disclosed vendors.</para>
/// <para>Thread safe. Never throws; reads at most 65,536 characters. What the reference implementation <c>@iabtcf/core</c> refuses is invalid here too.</para>
/// </remarks>
public static class TcfConsentReader
{
    /// <summary>Reads a TC string, as in the cookies <c>euconsent-v2</c> and <c>eupubconsent-v2</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, TcfConsentOptions? options = null) =>
        string.IsNullOrWhiteSpace(value) ? Findings.Absent(ConsentSource.Tcf) : TcfEvaluation.Evaluate(value, options ?? TcfConsentOptions.Default, TcStringHost.None);
}
