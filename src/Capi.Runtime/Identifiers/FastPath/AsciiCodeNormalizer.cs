using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Regions;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="GenderNormalizer"/>, <see cref="CountryNormalizer"/> and <see cref="StateNormalizer"/> for common short codes.</summary>
/// <remarks>Each method takes lower-case text in a block, writes the result to it and returns its length, or 0 to use the slow path.</remarks>
internal static class AsciiCodeNormalizer
{
    private const int CodeLength = 2;

    public static int NormalizeGender(ref byte text, int length)
    {
        ReadOnlySpan<byte> word = MemoryMarshal.CreateReadOnlySpan(ref text, length);
        var gender = word.SequenceEqual("m"u8) || word.SequenceEqual("male"u8) ? (byte)'m'
            : word.SequenceEqual("f"u8) || word.SequenceEqual("female"u8) ? (byte)'f'
            : (byte)0;
        if (gender == 0)
            return 0;

        text = gender;
        return 1;
    }

    public static int NormalizeCountry(ref byte text, int length)
    {
        var code = IsTwoLetterCode(ref text, length) ? Countries.FindByTwoLetters(text, Unsafe.Add(ref text, 1)) : 0;
        if (code == 0)
            return 0;

        text = (byte)code;
        Unsafe.Add(ref text, 1) = (byte)(code >> 8);
        return CodeLength;
    }

    // No state name has two letters, so two letters are always a code and stay unchanged. PQ is the former code of Québec.
    public static int NormalizeState(ref byte text, int length) => IsTwoLetterCode(ref text, length) && !(text == 'p' && Unsafe.Add(ref text, 1) == 'q') ? CodeLength : 0;

    private static bool IsTwoLetterCode(ref byte text, int length) =>
        length == CodeLength && char.IsAsciiLetterLower((char)text) && char.IsAsciiLetterLower((char)Unsafe.Add(ref text, 1));
}
