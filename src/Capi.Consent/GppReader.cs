using Capi.Consent.Gpp;

namespace Capi.Consent;

/// <summary>Reads strings of IAB's <see href="https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform">Global Privacy Platform</see>.</summary>
/// <remarks>
/// <para>Sections 2 (EU TCF), 5 (Canada), 6 (US Privacy), 7 (USA, versions 1 and 2) and 8 to 27 (US states) are read, others are skipped. The strictest section decides.
/// A US section is an opt-out if the sale, sharing or targeted advertising is opted out of, or if it carries Global Privacy Control; if none of its three
/// questions applies, it says nothing. Section 5 needs express consent; implied consent is evidence only.</para>
/// <para>Thread safe. Never throws; reads at most 65,536 characters. What the reference implementation <c>@iabgpp/cmpapi</c> refuses is invalid here too.</para>
/// </remarks>
public static class GppReader
{
    private static readonly GppOptions DefaultOptions = new();

    /// <summary>Reads a GPP string, as in the cookie <c>OTGPPConsent</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value or one without an applicable section, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GppOptions? options = null) =>
        string.IsNullOrWhiteSpace(value) ? Findings.Absent(ConsentSource.Gpp) : GppEvaluation.Evaluate(value, options ?? DefaultOptions);
}
