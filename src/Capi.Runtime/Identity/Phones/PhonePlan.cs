using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Identity;

/// <summary>How the numbers of one country look. Thread safe.</summary>
/// <param name="callingCode">The digits behind the plus sign.</param>
/// <param name="nationalPrefixes">What is dialled before a national number inside the country (the trunk zero); often none.</param>
/// <param name="lengths">The possible numbers of digits of a person's national number, with commas.</param>
/// <param name="pattern">What all national numbers match, without the prefix.</param>
internal sealed class PhonePlan(string callingCode, string[] nationalPrefixes, string lengths, string pattern)
{
    // One bit for each length.
    private readonly uint _lengths = lengths.Split(',').Aggregate(0u, (bits, length) => bits | (1u << int.Parse(length, CultureInfo.InvariantCulture)));

    // Most processes see a few countries; a pattern is compiled when its country comes first.
    private readonly Lazy<Regex> _pattern = new(() => new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant));

    /// <summary>The digits behind the plus sign.</summary>
    public string CallingCode => callingCode;

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

            // As in +44 (0)20: the prefix has stayed behind the code.
            rest = WithoutPrefix(rest);
            if (IsNational(rest))
                return rest;
        }

        var national = WithoutPrefix(digits);
        return IsNational(national) ? national : default;
    }

    private ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> digits)
    {
        foreach (var prefix in nationalPrefixes)
        {
            if (digits.StartsWith(prefix, StringComparison.Ordinal) && IsNational(digits[prefix.Length..]))
                return digits[prefix.Length..];
        }

        return digits;
    }

    private bool IsNational(ReadOnlySpan<char> digits) =>
        digits.Length < 32 && (_lengths & (1u << digits.Length)) != 0 && _pattern.Value.IsMatch(digits);
}
