namespace Capi.Cli.Consent;

/// <summary>Recognizes the format of a value, by the name in front of it or by its form.</summary>
internal static class ConsentKindDetector
{
    // The names of cookies, headers and parameters.
    private static readonly (string Name, ConsentKind Kind)[] Names =
    [
        ("euconsent-v2", ConsentKind.Tcf),
        ("eupubconsent-v2", ConsentKind.Tcf),
        ("OTGPPConsent", ConsentKind.Gpp),
        ("usprivacy", ConsentKind.UsPrivacy),
        ("us_privacy", ConsentKind.UsPrivacy),
        ("CookieConsent", ConsentKind.Cookiebot),
        ("OptanonConsent", ConsentKind.OneTrust),
        ("gcs", ConsentKind.Gcs),
        ("gcd", ConsentKind.Gcd),
        ("addtl_consent", ConsentKind.AdditionalConsent),
        ("OTAdditionalConsentString", ConsentKind.AdditionalConsent),
        ("Sec-GPC", ConsentKind.GlobalPrivacyControl),
    ];

    /// <summary>Returns the kind, and the value without its name; null if the format isn't recognized.</summary>
    public static (ConsentKind Kind, string Value)? Detect(string text)
    {
        text = text.Trim();
        foreach (var (name, kind) in Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.Length > name.Length && text[name.Length] is '=' or ':')
                return (kind, text[(name.Length + 1)..].Trim());
        }

        return DetectByForm(text) is { } recognized ? (recognized, text) : null;
    }

    private static ConsentKind? DetectByForm(string text) => text switch
    {
        "-1" or "0" => ConsentKind.Cookiebot,
        ['1' or '2', '~', ..] => ConsentKind.AdditionalConsent,
        ['1', 'Y' or 'N' or '-', 'Y' or 'N' or '-', 'Y' or 'N' or '-'] => ConsentKind.UsPrivacy,
        ['G', >= '0' and <= '9', _, _, ..] when text.Length <= 6 => ConsentKind.Gcs,
        ['{' or '[', ..] when text.Contains("_storage", StringComparison.Ordinal) => ConsentKind.DataLayer,
        ['{', ..] => ConsentKind.Cookiebot,
        _ when text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase) || text.StartsWith("%257B", StringComparison.OrdinalIgnoreCase) => ConsentKind.Cookiebot,
        _ when text.Contains("groups", StringComparison.Ordinal) || text.Contains("datestamp", StringComparison.Ordinal) => ConsentKind.OneTrust,
        ['D', 'B', ..] => ConsentKind.Gpp,
        ['C', ..] => ConsentKind.Tcf,
        [>= '0' and <= '9', >= '0' and <= '9', >= 'a' and <= 'z', >= '0' and <= '9', ..] => ConsentKind.Gcd,
        _ => null,
    };
}
