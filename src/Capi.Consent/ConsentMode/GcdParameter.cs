namespace Capi.Consent.ConsentMode;

/// <summary>
/// The parameter <c>gcd</c>: the version 1 and other digits, then a letter for each of ad_storage, analytics_storage, ad_user_data and ad_personalization, separated by digits, as in
/// <c>13r3p3r3r5l1</c>. Google publishes no grammar, so what follows the fourth letter is ignored.
/// </summary>
internal static class GcdParameter
{
    private static readonly GoogleConsentSignals[] Order =
    [
        GoogleConsentSignals.AdStorage,
        GoogleConsentSignals.AnalyticsStorage,
        GoogleConsentSignals.AdUserData,
        GoogleConsentSignals.AdPersonalization,
    ];

    /// <summary>Reads the parameter. Missing signals and unknown letters are unknown signals.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ConsentSignals signals)
    {
        signals = default;
        if (text is not ['1', ..])
            return false;

        var count = 0;
        foreach (var signal in Order)
        {
            text = text.TrimStart("0123456789");
            if (text.IsEmpty)
                break;

            if (!char.IsAsciiLetter(text[0]) || (text.Length > 1 && !char.IsAsciiDigit(text[1])))
                return false;

            signals.Set(signal, GetState(text[0]));
            text = text[1..];
            count++;
        }

        return count > 0;
    }

    // l: not set. p, q, m, u end denied; t, r, n, v end granted.
    private static SignalState GetState(char letter) => letter switch
    {
        't' or 'r' or 'n' or 'v' => SignalState.Granted,
        'p' or 'q' or 'm' or 'u' => SignalState.Denied,
        _ => SignalState.Unknown,
    };
}
