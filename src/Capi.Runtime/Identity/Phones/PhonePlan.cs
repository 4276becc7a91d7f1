using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Identity;

/// <summary>How the numbers of one country look. Thread safe.</summary>
/// <param name="country">ISO 3166-1 alpha-2 code in lower case.</param>
/// <param name="callingCode">The digits behind the plus sign.</param>
/// <param name="nationalPrefixes">What is dialled before a national number inside the country (the trunk zero); often none.</param>
/// <param name="lengths">The possible numbers of digits of a person's national number, with commas.</param>
/// <param name="abroad">What the prefix for calls abroad matches; null for 00.</param>
/// <param name="pattern">What all national numbers match, without the prefix.</param>
internal sealed class PhonePlan(string country, string callingCode, string[] nationalPrefixes, string lengths, string? abroad, string pattern)
{
    // One bit for each length.
    private readonly uint _lengths = lengths.Split(',').Aggregate(0u, (bits, length) => bits | (1u << int.Parse(length, CultureInfo.InvariantCulture)));

    // Most processes see a few countries; a pattern is compiled when its country comes first.
    private readonly Lazy<Regex> _pattern = new(() => new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant));

    private readonly Lazy<Regex>? _abroad = abroad is null ? null : new(() => new Regex($@"\A(?:{abroad})", RegexOptions.CultureInvariant));

    /// <summary>ISO 3166-1 alpha-2 code in lower case.</summary>
    public string Country => country;

    /// <summary>The digits behind the plus sign.</summary>
    public string CallingCode => callingCode;

    /// <summary>What is dialled before a national number inside the country; the longest first.</summary>
    public IReadOnlyList<string> NationalPrefixes => nationalPrefixes;

    /// <summary>The national number in the digits of a number written without plus sign, or nothing when they are none of this country.</summary>
    /// <remarks>Digits that begin with the calling code and go on as a national number are international already: that is Meta's own
    /// normal form, and a code put in front twice makes a number of nobody. The price is that a national number which reads so as well
    /// stays without its code, unless it is written with the national prefix. Google's library decides the other way round.</remarks>
    public ReadOnlySpan<char> FindNationalNumber(ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith(callingCode, StringComparison.Ordinal))
        {
            var rest = digits[callingCode.Length..];
            if (IsNational(rest))
                return rest;

            // As in 44 (0)20: the prefix has stayed behind the code.
            rest = WithoutPrefix(rest);
            if (IsNational(rest))
                return rest;
        }

        var national = WithoutPrefix(digits);
        return IsNational(national) ? national : default;
    }

    /// <summary>What follows the country's own prefix for calls abroad, such as 011; nothing when the digits don't begin with it.</summary>
    public ReadOnlySpan<char> WithoutAbroadPrefix(ReadOnlySpan<char> digits)
    {
        if (_abroad is null)
            return default;

        foreach (var match in _abroad.Value.EnumerateMatches(digits))
            return digits[match.Length..];

        return default;
    }

    /// <summary>True when the digits begin with what is dialled inside the country.</summary>
    public bool BeginsWithPrefix(ReadOnlySpan<char> digits)
    {
        foreach (var prefix in nationalPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The digits without the national prefix where the rest is a national number; else as they are.</summary>
    public ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> digits)
    {
        foreach (var prefix in nationalPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal) && IsNational(digits[prefix.Length..]))
                return digits[prefix.Length..];
        }

        return digits;
    }

    /// <summary>True for a person's national number, without the prefix.</summary>
    public bool IsNational(ReadOnlySpan<char> digits) =>
        digits.Length < 32 && (_lengths & (1u << digits.Length)) != 0 && _pattern.Value.IsMatch(digits);
}
