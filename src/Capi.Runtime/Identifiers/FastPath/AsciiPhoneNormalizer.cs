using System.Runtime.CompilerServices;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="PhoneNormalizer"/> for numbers that start with a plus sign and have no national prefix or extension.</summary>
internal static class AsciiPhoneNormalizer
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private static readonly AsciiSet Digits = new("0123456789");

    // Characters that the slow path handles: start of an extension, letters, a plus sign other than the first.
    private static readonly AsciiSet SlowPathCharacters = new("abcdefghijklmnopqrstuvwxyz#;,~+");

    /// <summary>Writes the digits to the block and returns their number, or 0 to use the slow path.</summary>
    public static int Normalize(ref byte text, int length)
    {
        if (text != '+' || SlowPathCharacters.GetMatches(ref text, length) != 1)
            return 0;

        // "(0)" is a national prefix.
        var opening = AsciiBlock.GetMatches(ref text, length, '(');
        if (((opening << 1) & AsciiBlock.GetMatches(ref text, length, '0')) != 0)
            return 0;

        var digitCount = AsciiBlock.Compact(ref text, length, Digits.GetMatches(ref text, length));
        return digitCount is >= MinDigits and <= MaxDigits && HasNoNationalPrefix(ref text) ? digitCount : 0;
    }

    // No national prefix follows the calling code.
    private static bool HasNoNationalPrefix(ref byte digits) =>
        NumberingPlans.FindCallingCode(ref digits) is { } code && !code.CanStartNationalPrefix((char)Unsafe.Add(ref digits, code.Length));
}
