using Capi.Consent.ConsentMode;
using Capi.Consent.Text;

namespace Capi.Consent;

/// <summary>Reads the state of <see href="https://developers.google.com/tag-platform/security/concepts/consent-mode">Google Consent Mode</see>.</summary>
/// <remarks>
/// <para>A required signal that is denied is a refusal; all granted is a grant; otherwise the source says nothing. Google publishes no grammar for <c>gcs</c> and
/// <c>gcd</c>: an unknown letter leaves its signal unknown, and what follows the known part is ignored.</para>
/// <para>Thread safe. Never throws; reads at most 16,384 characters.</para>
/// </remarks>
public static class GoogleConsentModeReader
{
    private const int MaxLength = 16_384;

    private const GoogleConsentSignals GcsSignals = GoogleConsentSignals.AdStorage | GoogleConsentSignals.AnalyticsStorage;

    private static readonly GoogleConsentModeOptions DefaultOptions = new();

    private delegate bool SignalReader(ReadOnlySpan<char> text, out ConsentSignals signals);

    /// <summary>Reads a <c>gcs</c> parameter (<c>G111</c>), a <c>gcd</c> parameter (<c>13r3r3r3r5l1</c>), or the consent state of a dataLayer as JSON.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <param name="options">What is required for a grant; null for the defaults.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value or signal, <see cref="ConsentOutcome.Invalid"/> for one that can't be read.</returns>
    public static ConsentFinding Read(string? value, GoogleConsentModeOptions? options = null) => value.AsSpan().TrimStart() switch
    {
        ['G', ..] => ReadGcs(value, options),
        ['{' or '[', ..] => ReadDataLayer(value, options),
        _ => ReadGcd(value, options),
    };

    /// <summary>Reads a <c>gcs</c> parameter. It carries only ad_storage and analytics_storage; other required signals are disregarded.</summary>
    /// <inheritdoc cref="Read"/>
    public static ConsentFinding ReadGcs(string? value, GoogleConsentModeOptions? options = null) =>
        Evaluate(value, "gcs", GcsParameter.TryRead, (options ?? DefaultOptions).Signals & GcsSignals, GcsSignals);

    /// <summary>Reads a <c>gcd</c> parameter, which carries all four signals.</summary>
    /// <inheritdoc cref="Read"/>
    public static ConsentFinding ReadGcd(string? value, GoogleConsentModeOptions? options = null) =>
        Evaluate(value, "gcd", GcdParameter.TryRead, (options ?? DefaultOptions).Signals);

    /// <summary>Reads the consent state of a dataLayer as JSON: an object with the signals, each <c>granted</c> or <c>denied</c>, or the calls in their order.</summary>
    /// <inheritdoc cref="Read"/>
    public static ConsentFinding ReadDataLayer(string? value, GoogleConsentModeOptions? options = null) =>
        Evaluate(value, "dataLayer", DataLayerState.TryRead, (options ?? DefaultOptions).Signals);

    private static ConsentFinding Evaluate(string? value, string form, SignalReader read, GoogleConsentSignals required, GoogleConsentSignals carried = AllSignals)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Findings.Absent(ConsentSource.GoogleConsentMode);

        if (value.Length > MaxLength || !read(value.AsSpan().Trim(), out var signals))
            return Findings.Invalid(ConsentSource.GoogleConsentMode, $"{form} unreadable");

        return Findings.Create(ConsentSource.GoogleConsentMode, signals.Evaluate(required), CreateEvidence(form, signals, carried));
    }

    private const GoogleConsentSignals AllSignals = GcsSignals | GoogleConsentSignals.AdUserData | GoogleConsentSignals.AdPersonalization;

    private static string CreateEvidence(string form, ConsentSignals signals, GoogleConsentSignals carried)
    {
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write(form);
        Write(ref evidence, "ad_storage", signals, carried & GoogleConsentSignals.AdStorage);
        Write(ref evidence, "analytics_storage", signals, carried & GoogleConsentSignals.AnalyticsStorage);
        Write(ref evidence, "ad_user_data", signals, carried & GoogleConsentSignals.AdUserData);
        Write(ref evidence, "ad_personalization", signals, carried & GoogleConsentSignals.AdPersonalization);
        return evidence.ToString();
    }

    private static void Write(ref EvidenceWriter evidence, string name, ConsentSignals signals, GoogleConsentSignals signal)
    {
        if (signal == GoogleConsentSignals.None)
            return;

        evidence.Write(name, signals.Get(signal) switch
        {
            SignalState.Granted => "granted",
            SignalState.Denied => "denied",
            _ => "unknown",
        });
    }
}
