using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Identifiers.Normalizers;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="ZipNormalizer"/> for five digits, for ZIP+4 and for British and Canadian postcodes: the same in every country.</summary>
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
    public static int Normalize(ref byte text, int length)
    {
        var digits = Digits.GetMatches(ref text, length);
        if (length == ZipLength)
        {
            if (digits == 0b1_1111)
                return Unsafe.ReadUnaligned<uint>(ref text) == FourZeros ? 0 : ZipLength;
        }
        else if (length == ZipPlusFourLength)
        {
            return digits == 0b11_1101_1111 && Unsafe.Add(ref text, ZipLength) is (byte)'-' or (byte)' ' ? ZipLength : 0;
        }

        var letters = Letters.GetMatches(ref text, length);
        return length <= MaxPostcodeLength + 1 ? NormalizePostcode(ref text, length, digits, letters) : 0;
    }

    // Begins with a letter and ends with a digit and two letters (M1 1AE), or is a letter and a digit three times (K1A 0B1). At most one space or hyphen.
    private static int NormalizePostcode(ref byte text, int length, ulong digits, ulong letters)
    {
        var separator = AsciiBlock.CreateMask(length) & ~(digits | letters);
        if ((separator & (separator - 1)) != 0)
            return 0;

        if (separator != 0)
        {
            var index = BitOperations.TrailingZeroCount(separator);
            if (Unsafe.Add(ref text, index) is not ((byte)'-' or (byte)' '))
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
