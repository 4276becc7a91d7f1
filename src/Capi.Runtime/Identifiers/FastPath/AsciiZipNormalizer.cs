using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.PostalCodes;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="ZipNormalizer"/> for five digits, ZIP+4, four digits, and Dutch, British and Canadian postcodes.</summary>
internal static class AsciiZipNormalizer
{
    private const int ZipLength = 5;
    private const int ZipPlusFourLength = 10;
    private const int MaxPostcodeLength = 7;

    // 00000 is dropped.
    private const uint FourZeros = 0x30303030;

    private static readonly AsciiSet Digits = new("0123456789");
    private static readonly AsciiSet Letters = new("abcdefghijklmnopqrstuvwxyz");

    /// <summary>Takes lower-case text in a block, writes the result to it and returns its length, or 0 to use the slow path.</summary>
    /// <param name="country">The contract's country in any form, or null.</param>
    public static int Normalize(ref byte text, int length, string? country)
    {
        var digits = Digits.GetMatches(ref text, length);
        var letters = Letters.GetMatches(ref text, length);
        if ((digits & 1) == 0)
            return length <= MaxPostcodeLength + 1 ? NormalizePostcode(ref text, length, digits, letters) : 0;

        var forms = PostalCodeFormsByCountry.Get(country);
        if (length == ZipPlusFourLength)
        {
            return (forms & PostalCodeForms.FiveDigits) != 0 && digits == 0b11_1101_1111 && IsSeparator(Unsafe.Add(ref text, ZipLength))
                && Unsafe.ReadUnaligned<uint>(ref text) != FourZeros ? ZipLength : 0;
        }

        var form = (length, digits, letters) switch
        {
            (ZipLength, 0b1_1111, _) => PostalCodeForms.FiveDigits,
            (ZipLength + 1, 0b11_0111, 0) when IsSeparator(Unsafe.Add(ref text, 3)) => PostalCodeForms.FiveDigits,
            (ZipLength + 1, 0b11_1011, 0) when IsSeparator(Unsafe.Add(ref text, 2)) => PostalCodeForms.FiveDigits,
            (4, 0b1111, _) => PostalCodeForms.FourDigits,
            (6, 0b1111, 0b11_0000) => PostalCodeForms.FourDigitsTwoLetters,
            (7, 0b1111, 0b110_0000) when IsSeparator(Unsafe.Add(ref text, 4)) => PostalCodeForms.FourDigitsTwoLetters,
            _ => PostalCodeForms.None,
        };
        if ((forms & form) == 0)
            return 0;

        var remaining = AsciiBlock.Compact(ref text, length, digits | letters);
        return Unsafe.ReadUnaligned<uint>(ref text) == FourZeros ? 0 : remaining;
    }

    private static bool IsSeparator(byte character) => character is (byte)'-' or (byte)' ';

    // Begins with a letter and ends with a digit and two letters (M1 1AE), or is a letter and a digit three times (K1A 0B1). At most one space or hyphen.
    private static int NormalizePostcode(ref byte text, int length, ulong digits, ulong letters)
    {
        var separator = AsciiBlock.CreateMask(length) & ~(digits | letters);
        if ((separator & (separator - 1)) != 0)
            return 0;

        if (separator != 0)
        {
            var index = BitOperations.TrailingZeroCount(separator);
            if (!IsSeparator(Unsafe.Add(ref text, index)))
                return 0;

            length = AsciiBlock.Compact(ref text, length, digits | letters);
        }

        if (length is < ZipLength or > MaxPostcodeLength)
            return 0;

        return IsBritish(MemoryMarshal.CreateReadOnlySpan(ref text, length)) || IsCanadian(MemoryMarshal.CreateReadOnlySpan(ref text, length)) ? length : 0;
    }

    private static bool IsBritish(ReadOnlySpan<byte> text) => IsLetter(text[0]) && IsDigit(text[^3]) && IsLetter(text[^2]) && IsLetter(text[^1])
        && (IsDigit(text[1]) || (IsLetter(text[1]) && IsDigit(text[2])));

    private static bool IsCanadian(ReadOnlySpan<byte> text) => text.Length == 6
        && IsLetter(text[0]) && IsDigit(text[1]) && IsLetter(text[2]) && IsDigit(text[3]) && IsLetter(text[4]) && IsDigit(text[5]);

    private static bool IsLetter(byte character) => character is >= (byte)'a' and <= (byte)'z';

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
