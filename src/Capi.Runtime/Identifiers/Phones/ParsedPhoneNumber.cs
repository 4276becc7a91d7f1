using System.Globalization;
using System.Text;

namespace Capi.Identifiers.Phones;

/// <summary>A parsed phone number: its digits, and whether it was written with a plus sign or "(0)".</summary>
/// <remarks>Decimal digits of all scripts are recognised. A trailing extension is ignored.</remarks>
internal ref struct ParsedPhoneNumber
{
    /// <summary>The maximum number of digits including all prefixes; longer text is not a phone number.</summary>
    public const int MaxDigits = 32;

    // The longest international prefix has three leading zeros; further leading zeros carry no information.
    private const int MaxLeadingZeros = 3;

    // An extension is only recognised after this many digits.
    private const int MinDigitsBeforeExtension = 4;

    private readonly Span<char> _digits;
    private int _count;

    private ParsedPhoneNumber(Span<char> digits) => _digits = digits;

    /// <summary>The digits 0 to 9, with at most three leading zeros.</summary>
    public readonly ReadOnlySpan<char> Digits => _digits[.._count];

    /// <summary>True if a plus sign precedes the digits.</summary>
    public bool HasPlusSign { get; private set; }

    /// <summary>The index in <see cref="Digits"/> of a zero written as "(0)"; 0 if there is none.</summary>
    public int TrunkZeroIndex { get; private set; }

    /// <summary>True if the text has more than <see cref="MaxDigits"/> digits.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Parses the text.</summary>
    /// <param name="text">The number as given, well-formed UTF-16.</param>
    /// <param name="digits">Buffer of at least <see cref="MaxDigits"/> characters that receives the digits.</param>
    public static ParsedPhoneNumber Parse(ReadOnlySpan<char> text, Span<char> digits)
    {
        var phone = new ParsedPhoneNumber(digits);
        for (var index = 0; index < text.Length && !phone.IsTooLong;)
        {
            var character = text[index];
            if (char.IsAsciiDigit(character))
            {
                phone.AppendDigit(character, IsBracketedZero(text, index));
                index++;
            }
            else if (char.IsAscii(character) && !char.IsAsciiLetter(character) && character is not ('+' or '#' or ';' or ','))
            {
                index++;
            }
            else if (!phone.TryReadOtherCharacter(text, ref index))
            {
                break;
            }
        }

        return phone;
    }

    private static bool IsBracketedZero(ReadOnlySpan<char> text, int index) =>
        text[index] == '0' && index > 0 && text[index - 1] == '(' && index + 1 < text.Length && text[index + 1] == ')';

    // False if an extension starts here: the number has ended.
    private bool TryReadOtherCharacter(ReadOnlySpan<char> text, scoped ref int index)
    {
        if (_count >= MinDigitsBeforeExtension && PhoneExtension.IsExtension(text[index..]))
            return false;

        Rune.DecodeFromUtf16(text[index..], out var rune, out var length);
        if (Rune.IsLetter(rune))
        {
            // Skip the whole word: the x in "fax" is not an extension marker.
            length = PhoneExtension.GetWordLength(text[index..]);
        }
        else if (rune.Value is '+' or '\uFF0B')
        {
            HasPlusSign |= _count == 0;
        }
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            AppendDigit((char)('0' + (int)Rune.GetNumericValue(rune)), isTrunkZero: false);
        }

        index += length;
        return true;
    }

    private void AppendDigit(char digit, bool isTrunkZero)
    {
        if (digit == '0' && _count == MaxLeadingZeros && !Digits.ContainsAnyExcept('0'))
            return;

        IsTooLong = _count == MaxDigits;
        if (IsTooLong)
            return;

        if (isTrunkZero && TrunkZeroIndex == 0)
            TrunkZeroIndex = _count;
        _digits[_count++] = digit;
    }
}
