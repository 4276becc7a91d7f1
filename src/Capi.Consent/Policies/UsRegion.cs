namespace Capi.Consent.Policies;

/// <summary>US states, and the codes that Meta's Limited Data Use has for some of them.</summary>
internal static class UsRegion
{
    /// <summary>Meta's code of the USA.</summary>
    public const int Country = 1;

    /// <summary>True for <c>US</c> and <c>US-xx</c>, in any case.</summary>
    public static bool IsUsa(string region) =>
        region.StartsWith("US", StringComparison.OrdinalIgnoreCase) && (region.Length == 2 || region[2] == '-');

    /// <summary>True if the region names a state of the USA: <c>US-xx</c>.</summary>
    public static bool HasState(string region) => IsUsa(region) && region.Length > 3;

    /// <summary>Returns Meta's code of a state such as <c>US-CA</c>; null if Meta has none.</summary>
    /// <remarks>See Meta's <see href="https://developers.facebook.com/docs/marketing-apis/data-processing-options">data processing options</see>.</remarks>
    public static int? GetStateCode(string region) => !HasState(region) ? null : GetStateCode(region.AsSpan(3));

    /// <summary>Returns Meta's code of a state given by its two letters; null if Meta has none.</summary>
    public static int? GetStateCode(ReadOnlySpan<char> letters)
    {
        if (letters.Length != 2)
            return null;

        return (char.ToUpperInvariant(letters[0]), char.ToUpperInvariant(letters[1])) switch
        {
            ('C', 'A') => 1000,
            ('C', 'O') => 1001,
            ('C', 'T') => 1002,
            ('F', 'L') => 1003,
            ('O', 'R') => 1004,
            ('T', 'X') => 1005,
            ('M', 'T') => 1006,
            ('D', 'E') => 1007,
            ('N', 'E') => 1008,
            ('N', 'H') => 1009,
            ('N', 'J') => 1010,
            ('M', 'N') => 1011,
            ('M', 'D') => 1012,
            ('R', 'I') => 1013,
            _ => null,
        };
    }
}
