namespace Capi.Consent.Policies;

/// <summary>The two-letter codes of US states by their numeric FIPS code, which Cookiebot uses.</summary>
internal static class FipsStates
{
    // Two letters for each code from 01 to 56; the codes 03, 07, 14, 43 and 52 aren't used.
    private const string Codes =
        "ALAK--AZARCA--COCTDEDCFLGA--HIIDILINIAKSKYLAMEMDMAMIMNMSMOMTNENVNHNJNMNYNCNDOHOKORPA--RISCSDTNTXUTVTVA--WAWVWIWY";

    /// <summary>Returns the region of a code, such as <c>US-CA</c> for <c>06</c>; null for an unknown code.</summary>
    public static string? GetRegion(ReadOnlySpan<char> code)
    {
        if (code is not [>= '0' and <= '9' and var tens, >= '0' and <= '9' and var ones])
            return null;

        var index = ((((tens - '0') * 10) + ones - '0') - 1) * 2;
        return index >= 0 && index + 2 <= Codes.Length && Codes[index] != '-' ? $"US-{Codes.AsSpan(index, 2)}" : null;
    }
}
