using System.Globalization;
using System.Text;

namespace Capi.Identity;

/// <summary>The digits of a written phone number, and how it was written.</summary>
/// <remarks>Digits of every script count. What stands behind the number as its extension is left out.</remarks>
internal ref struct PhoneText
{
    /// <summary>Room for the digits of any number with all its prefixes; what has more is none.</summary>
    public const int MaxDigits = 32;

    // Zeros in front: the longest prefix for calls abroad has three, and no more mean anything.
    private const int MostLeadingZeros = 3;

    // So many digits may be a number that an extension follows.
    private const int FewestBeforeExtension = 4;

    private readonly Span<char> _digits;
    private int _count;

    private PhoneText(Span<char> digits) => _digits = digits;

    /// <summary>The digits, with three leading zeros at most.</summary>
    public readonly ReadOnlySpan<char> Digits => _digits[.._count];

    /// <summary>A plus sign stands in front of the digits.</summary>
    public bool HasPlus { get; private set; }

    /// <summary>The place among the digits of a zero written "(0)"; 0 when there is none.</summary>
    public int TrunkZero { get; private set; }

    /// <summary>There are more digits than any number has.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the text.</summary>
    /// <param name="digits">Room for <see cref="MaxDigits"/>.</param>
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

    // False where an extension begins: the number has ended.
    private bool TryReadOther(ReadOnlySpan<char> text, scoped ref int index)
    {
        if (_count >= FewestBeforeExtension && PhoneExtension.BeginsAt(text[index..]))
            return false;

        Rune.DecodeFromUtf16(text[index..], out var rune, out var length);
        if (Rune.IsLetter(rune))
        {
            // One word: the x in fax announces nothing.
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
