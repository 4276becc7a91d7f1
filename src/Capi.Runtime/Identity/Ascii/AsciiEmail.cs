using System.Numerics;

namespace Capi.Identity;

/// <summary>The form of an e-mail address (<see cref="EmailNormalizer"/>), judged on all its characters at once: one bit for each.</summary>
internal static class AsciiEmail
{
    private static readonly AsciiSet LettersAndDigits = new("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly AsciiSet OtherAtomCharacters = new("_!#$%&'*+/=?^{}~`|");

    /// <summary>Says whether a lower-case text is an address.</summary>
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

        // Where a dot may not stand: in front, at the end, and beside another dot or the at sign.
        var last = 1UL << (length - 1);
        var hyphensOfDomain = hyphens & domain;
        return local != 0
            && (dots & (1 | last | (at >> 1) | (at << 1) | (dots << 1))) == 0
            && (dots & domain) != 0
            // A label of the domain neither begins nor ends with a hyphen.
            && (hyphensOfDomain & (last | (at << 1) | (dots << 1) | (dots >> 1))) == 0;
    }
}
