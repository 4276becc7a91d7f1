using Capi.Identifiers.Text;

namespace Capi.Identifiers.Phones;

/// <summary>Recognises a phone number that a spreadsheet took for a quantity: 6505551212.0, 6.505551212E9, and 6.50555E+09, which has lost digits.</summary>
internal static class SpreadsheetNumber
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;
    private const int MaxDecimals = 2;

    /// <summary>Finds the digits of such a number.</summary>
    /// <param name="text">The trimmed text.</param>
    /// <param name="digits">At least 15 characters; receives the digits.</param>
    /// <param name="length">The number of digits; 0 if the spreadsheet has rounded them away.</param>
    /// <returns>False for any other text.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<char> digits, out int length)
    {
        length = 0;
        var point = text.IndexOfAny('.', ',');
        if (point <= 0 || text[..point].ContainsAnyExcept(CharacterSets.AsciiDigits))
            return false;

        var rest = text[(point + 1)..];
        if (point is >= MinDigits and <= MaxDigits && rest.Length is > 0 and <= MaxDecimals && !rest.ContainsAnyExcept('0'))
        {
            text[..point].CopyTo(digits);
            length = point;
            return true;
        }

        var exponent = rest.IndexOfAny('E', 'e');
        return point == 1 && exponent > 0 && !rest[..exponent].ContainsAnyExcept(CharacterSets.AsciiDigits) && TryReadExponent(rest[(exponent + 1)..], out var power)
            && TryExpand(text[0], rest[..exponent], power, digits, out length);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int power)
    {
        power = 0;
        if (text.StartsWith('+'))
            text = text[1..];
        if (text.Length is 0 or > 2 || text.ContainsAnyExcept(CharacterSets.AsciiDigits))
            return false;

        foreach (var digit in text)
            power = (10 * power) + digit - '0';
        return power is >= MinDigits - 1 and < MaxDigits;
    }

    // Excel shows six digits; a number whose last digits are all zero is more likely rounded than a number.
    private static bool TryExpand(char first, ReadOnlySpan<char> decimals, int power, Span<char> digits, out int length)
    {
        length = 0;
        if (decimals.Length + 1 < power)
            return true;

        if (decimals.Length > power)
            return true;

        digits[0] = first;
        decimals.CopyTo(digits[1..]);
        digits[(decimals.Length + 1)..(power + 1)].Fill('0');
        length = power + 1;
        return true;
    }
}
