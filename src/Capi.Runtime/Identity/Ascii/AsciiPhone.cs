using System.Runtime.CompilerServices;

namespace Capi.Identity;

/// <summary>Fast path of <see cref="PhoneNormalizer"/> for numbers that start with a plus sign and have no national prefix or extension.</summary>
internal static class AsciiPhone
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private static readonly AsciiSet Digits = new("0123456789");

    // Characters that the slow path handles: start of an extension, letters, a plus sign other than the first.
    private static readonly AsciiSet Others = new("abcdefghijklmnopqrstuvwxyz#;,~+");

    /// <summary>Writes the digits to the block and returns their number, or 0 to use the slow path.</summary>
    public static int Normalize(ref byte text, int length)
    {
        if (text != '+' || Others.In(ref text, length) != 1)
            return 0;

        // "(0)" is a national prefix.
        var opening = AsciiBlock.Where(ref text, length, '(');
        if (((opening << 1) & AsciiBlock.Where(ref text, length, '0')) != 0)
            return 0;

        var left = AsciiBlock.Keep(ref text, length, Digits.In(ref text, length));
        return left is >= MinDigits and <= MaxDigits && IsComplete(ref text) ? left : 0;
    }

    // No national prefix follows the calling code.
    private static bool IsComplete(ref byte digits) =>
        PhonePlans.FindCallingCode(ref digits) is { } code && !code.MayBePrefix((char)Unsafe.Add(ref digits, code.Length));
}
