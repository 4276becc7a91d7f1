using System.Numerics;

namespace Capi.Identity;

/// <summary>Fast path of <see cref="EmailNormalizer"/>: validates an e-mail address with bit masks, one bit per character.</summary>
internal static class AsciiEmail
{
    private static readonly AsciiSet LettersAndDigits = new("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly AsciiSet OtherAtomCharacters = new("_!#$%&'*+/=?^{}~`|");

    /// <summary>True if lower-case text is an e-mail address.</summary>
    public static bool IsAddress(ref byte text, int length)
    {
        var all = AsciiBlock.All(length);
        var at = AsciiBlock.Where(ref text, length, '@');
        var dots = AsciiBlock.Where(ref text, length, '.');
        var hyphens = AsciiBlock.Where(ref text, length, '-');
        var words = LettersAndDigits.In(ref text, length);
        if (BitOperations.PopCount(at) != 1)
            return false;

        var local = at - 1;
        var domain = all & ~(at | local);
        var known = at | dots | hyphens | words;
        if ((known & domain) != domain || ((known & local) != local && ((known | OtherAtomCharacters.In(ref text, length)) & local) != local))
            return false;

        // No dot at the start, at the end, or next to another dot or the at sign.
        var last = 1UL << (length - 1);
        var hyphensOfDomain = hyphens & domain;
        return local != 0
            && (dots & (1 | last | (at >> 1) | (at << 1) | (dots << 1))) == 0
            && (dots & domain) != 0
            // No domain label starts or ends with a hyphen.
            && (hyphensOfDomain & (last | (at << 1) | (dots << 1) | (dots >> 1))) == 0;
    }
}
