namespace Capi.Catalog;

/// <summary>The ISO 4217 codes in force in November 2026: currencies, funds, units of account and metals.</summary>
/// <remarks>XXX ("no currency") and XTS ("for tests") are left out, because they are not currencies. Currencies replaced by the euro are left
/// out as well; the last was BGN, on 1 January 2026.</remarks>
internal static class Currencies
{
    private const string Codes =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF " +
        "CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD " +
        "HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
        "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN " +
        "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD " +
        "TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD " +
        "XPF XPT XSU XUA YER ZAR ZMW ZWG";

    private static readonly bool[] KnownCodes = BuildKnownCodes();

    /// <summary>All codes, in upper case and alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = Codes.Split(' ');

    /// <summary>True when the three letters are a code, ignoring case.</summary>
    public static bool Contains(char first, char second, char third)
    {
        var index = IndexOf(first, second, third);
        return index >= 0 && KnownCodes[index];
    }

    private static bool[] BuildKnownCodes()
    {
        var known = new bool[26 * 26 * 26];
        for (var start = 0; start < Codes.Length; start += 4)
            known[IndexOf(Codes[start], Codes[start + 1], Codes[start + 2])] = true;
        return known;
    }

    private static int IndexOf(char first, char second, char third)
    {
        var (a, b, c) = (GetLetterIndex(first), GetLetterIndex(second), GetLetterIndex(third));
        return (a | b | c) < 0 ? -1 : (a * 26 + b) * 26 + c;
    }

    // ASCII only: letters such as the dotless i or the long s must not match.
    private static int GetLetterIndex(char character) => (character | 0x20) is >= 'a' and <= 'z' and var letter ? letter - 'a' : -1;
}
