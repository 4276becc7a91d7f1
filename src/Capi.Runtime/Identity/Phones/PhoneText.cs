using System.Globalization;
using System.Text;

namespace Capi.Identity;

/// <summary>A parsed phone number: its digits, and whether it was written with a plus sign or "(0)".</summary>
/// <remarks>Decimal digits of all scripts are recognised. A trailing extension is ignored.</remarks>
internal ref struct PhoneText
{
    /// <summary>The maximum number of digits including all prefixes; longer text is not a phone number.</summary>
    public const int MaxDigits = 32;

    // The longest international prefix has three leading zeros; further leading zeros carry no information.
    private const int MostLeadingZeros = 3;

    // An extension is only recognised after this many digits.
    private const int FewestBeforeExtension = 4;

    private readonly Span<char> _digits;
    private int _count;

    private PhoneText(Span<char> digits) => _digits = digits;

    /// <summary>The digits 0 to 9, with at most three leading zeros.</summary>
    public readonly ReadOnlySpan<char> Digits => _digits[.._count];

    /// <summary>True if a plus sign precedes the digits.</summary>
    public bool HasPlus { get; private set; }

    /// <summary>The index in <see cref="Digits"/> of a zero written as "(0)"; 0 if there is none.</summary>
    public int TrunkZero { get; private set; }

    /// <summary>True if the text has more than <see cref="MaxDigits"/> digits.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Parses the text.</summary>
    /// <param name="text">The number as given, well-formed UTF-16.</param>
    /// <param name="digits">Buffer of at least <see cref="MaxDigits"/> characters that receives the digits.</param>
    public static PhoneText Read(ReadOnlySpan<char> text, Span<char> digits)
    {
        var phone = new PhoneText(digits);
        for (var index = 0; index < text.Length && !phone.IsTooLong;)
        {
            var character = text[index];
            if (char.IsAsciiDigit(character))
            {
                phone.Add(character, IsBracketed(text, index));
                index++;
            }
            else if (char.IsAscii(character) && !char.IsAsciiLetter(character) && character is not ('+' or '#' or ';' or ','))
            {
                index++;
            }
            else if (!phone.TryReadOther(text, ref index))
            {
                break;
            }
        }

        return phone;
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, int index) =>
        text[index] == '0' && index > 0 && text[index - 1] == '(' && index + 1 < text.Length && text[index + 1] == ')';

    // False if an extension starts here: the number has ended.
    private bool TryReadOther(ReadOnlySpan<char> text, scoped ref int index)
    {
        if (_count >= FewestBeforeExtension && PhoneExtension.BeginsAt(text[index..]))
            return false;

        Rune.DecodeFromUtf16(text[index..], out var rune, out var length);
        if (Rune.IsLetter(rune))
        {
            // Skip the whole word: the x in "fax" is not an extension marker.
            length = PhoneExtension.LengthOfWord(text[index..]);
        }
        else if (rune.Value is '+' or '\uFF0B')
        {
            HasPlus |= _count == 0;
        }
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            Add((char)('0' + (int)Rune.GetNumericValue(rune)), isTrunkZero: false);
        }

        index += length;
        return true;
    }

    private void Add(char digit, bool isTrunkZero)
    {
        if (digit == '0' && _count == MostLeadingZeros && !Digits.ContainsAnyExcept('0'))
            return;

        IsTooLong = _count == MaxDigits;
        if (IsTooLong)
            return;

        if (isTrunkZero && TrunkZero == 0)
            TrunkZero = _count;
        _digits[_count++] = digit;
    }
}
