using System.Runtime.CompilerServices;

namespace Capi.Identity;

/// <summary>A phone number that begins with a plus sign and needs nothing but its digits (<see cref="PhoneNormalizer"/>).</summary>
internal static class AsciiPhone
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private static readonly AsciiSet Digits = new("0123456789");

    // An extension may begin there, or it is no number; a plus sign stands in front.
    private static readonly AsciiSet Others = new("abcdefghijklmnopqrstuvwxyz#;,~+");

    /// <summary>Leaves the digits in the block; 0 leaves the text to the long way.</summary>
    public static int Normalize(ref byte text, int length)
    {
        if (text != '+' || Others.In(ref text, length) != 1)
            return 0;

        // "(0)" is dialled inside the country only.
        var opening = AsciiBlock.Where(ref text, length, '(');
        if (((opening << 1) & AsciiBlock.Where(ref text, length, '0')) != 0)
            return 0;

        var left = AsciiBlock.Keep(ref text, length, Digits.In(ref text, length));
        return left is >= MinDigits and <= MaxDigits && IsComplete(ref text) ? left : 0;
    }

    // Behind the calling code no prefix has stayed.
    private static bool IsComplete(ref byte digits) =>
        PhonePlans.FindCallingCode(ref digits) is { } code && !code.MayBePrefix((char)Unsafe.Add(ref digits, code.Length));
}
