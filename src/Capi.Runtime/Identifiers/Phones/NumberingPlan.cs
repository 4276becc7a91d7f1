using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Identifiers.Phones;

/// <summary>The telephone numbering plan of one country. Thread safe.</summary>
/// <param name="country">ISO 3166-1 alpha-2 code in lower case.</param>
/// <param name="callingCode">The country calling code: the digits after the plus sign.</param>
/// <param name="nationalPrefixes">The national (trunk) prefixes, such as 0; often none.</param>
/// <param name="lengths">The possible lengths of a personal national number, comma-separated.</param>
/// <param name="internationalPrefix">Regular expression of the international prefix; null for 00.</param>
/// <param name="pattern">Regular expression of national numbers, without the national prefix.</param>
internal sealed class NumberingPlan(string country, string callingCode, string[] nationalPrefixes, string lengths, string? internationalPrefix, string pattern)
{
    // Bit n is set if a national number can have n digits.
    private readonly uint _lengths = lengths.Split(',').Aggregate(0u, (bits, length) => bits | (1u << int.Parse(length, CultureInfo.InvariantCulture)));

    // Created on first use: most processes see numbers of only a few countries.
    private readonly Lazy<Regex> _pattern = new(() => new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant));

    private readonly Lazy<Regex>? _internationalPrefix = internationalPrefix is null ? null : new(() => new Regex($@"\A(?:{internationalPrefix})", RegexOptions.CultureInvariant));

    /// <summary>ISO 3166-1 alpha-2 code in lower case.</summary>
    public string Country => country;

    /// <summary>The country calling code: the digits after the plus sign.</summary>
    public string CallingCode => callingCode;

    /// <summary>The national (trunk) prefixes, longest first.</summary>
    public IReadOnlyList<string> NationalPrefixes => nationalPrefixes;

    /// <summary>Extracts the national number from digits written without a plus sign; empty if they are not a number of this country.</summary>
    /// <remarks>Digits that start with the calling code and continue as a national number count as international: that is Meta's
    /// normalised format, and adding the code twice would produce a wrong number. As a consequence, a national number that can be
    /// read this way gets no calling code unless it is written with the national prefix. Google's libphonenumber decides the opposite.</remarks>
    public ReadOnlySpan<char> FindNationalNumber(ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith(callingCode, StringComparison.Ordinal))
        {
            var rest = digits[callingCode.Length..];
            if (IsNationalNumber(rest))
                return rest;

            // As in 44 (0)20: the national prefix follows the calling code.
            rest = RemoveNationalPrefix(rest);
            if (IsNationalNumber(rest))
                return rest;
        }

        var national = RemoveNationalPrefix(digits);
        return IsNationalNumber(national) ? national : default;
    }

    /// <summary>Removes the country's own international prefix, such as 011; returns an empty span if the digits don't start with it.</summary>
    public ReadOnlySpan<char> RemoveInternationalPrefix(ReadOnlySpan<char> digits)
    {
        if (_internationalPrefix is null)
            return default;

        foreach (var match in _internationalPrefix.Value.EnumerateMatches(digits))
            return digits[match.Length..];

        return default;
    }

    /// <summary>True if the digits start with a national prefix.</summary>
    public bool StartsWithNationalPrefix(ReadOnlySpan<char> digits)
    {
        foreach (var prefix in nationalPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Removes the national prefix if the rest is a national number; otherwise returns the digits unchanged.</summary>
    public ReadOnlySpan<char> RemoveNationalPrefix(ReadOnlySpan<char> digits)
    {
        foreach (var prefix in nationalPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal) && IsNationalNumber(digits[prefix.Length..]))
                return digits[prefix.Length..];
        }

        return digits;
    }

    /// <summary>True for a personal national number without the national prefix.</summary>
    public bool IsNationalNumber(ReadOnlySpan<char> digits) =>
        digits.Length < 32 && (_lengths & (1u << digits.Length)) != 0 && _pattern.Value.IsMatch(digits);
}
