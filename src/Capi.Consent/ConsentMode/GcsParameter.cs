namespace Capi.Consent.ConsentMode;

/// <summary>The parameter <c>gcs</c>: <c>G1</c>, then ad_storage and analytics_storage as <c>1</c>, <c>0</c> or <c>-</c>.</summary>
internal static class GcsParameter
{
    /// <summary>Reads the parameter; a longer one is read up to what is known, another version isn't.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ConsentSignals signals)
    {
        signals = default;
        if (text is not ['G', '1', var adStorage, var analyticsStorage, ..] || !IsState(adStorage) || !IsState(analyticsStorage))
            return false;

        signals.Set(GoogleConsentSignals.AdStorage, GetState(adStorage));
        signals.Set(GoogleConsentSignals.AnalyticsStorage, GetState(analyticsStorage));
        return true;
    }

    private static bool IsState(char state) => char.IsAsciiLetterOrDigit(state) || state == '-';

    private static SignalState GetState(char state) => state switch
    {
        '1' => SignalState.Granted,
        '0' => SignalState.Denied,
        _ => SignalState.Unknown,
    };
}
