using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Identity;

/// <summary>Fast path of <see cref="GenderNormalizer"/>, <see cref="CountryNormalizer"/> and <see cref="StateNormalizer"/> for common short codes.</summary>
/// <remarks>Each method takes lower-case text in a block, writes the result to it and returns its length, or 0 to use the slow path.</remarks>
internal static class AsciiCodes
{
    private const int CodeLength = 2;

    public static int Gender(ref byte text, int length)
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

    public static int Country(ref byte text, int length)
    {
        var code = IsCode(ref text, length) ? Countries.FindShort(text, Unsafe.Add(ref text, 1)) : 0;
        if (code == 0)
            return 0;

        text = (byte)code;
        Unsafe.Add(ref text, 1) = (byte)(code >> 8);
        return CodeLength;
    }

    // No state name has two letters, so two letters are always a code and stay unchanged.
    public static int State(ref byte text, int length) => IsCode(ref text, length) ? CodeLength : 0;

    private static bool IsCode(ref byte text, int length) =>
        length == CodeLength && char.IsAsciiLetterLower((char)text) && char.IsAsciiLetterLower((char)Unsafe.Add(ref text, 1));
}
