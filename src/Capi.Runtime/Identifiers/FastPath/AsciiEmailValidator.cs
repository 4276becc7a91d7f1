using System.Numerics;
using Capi.Identifiers.Normalizers;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="EmailNormalizer"/>: validates an e-mail address with bit masks, one bit per character.</summary>
internal static class AsciiEmailValidator
{
    private static readonly AsciiSet LettersAndDigits = new("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly AsciiSet OtherAtomCharacters = new("_!#$%&'*+/=?^{}~`|");

    /// <summary>True if lower-case text is an e-mail address.</summary>
    public static bool IsAddress(ref byte text, int length)
    {
        var all = AsciiBlock.CreateMask(length);
        var atSign = AsciiBlock.GetMatches(ref text, length, '@');
        var dots = AsciiBlock.GetMatches(ref text, length, '.');
        var hyphens = AsciiBlock.GetMatches(ref text, length, '-');
        var words = LettersAndDigits.GetMatches(ref text, length);
        if (BitOperations.PopCount(atSign) != 1)
            return false;

        var local = atSign - 1;
        var domain = all & ~(atSign | local);
        var known = atSign | dots | hyphens | words;
        if ((known & domain) != domain || ((known & local) != local && ((known | OtherAtomCharacters.GetMatches(ref text, length)) & local) != local))
            return false;

        // No dot at the start, at the end, or next to another dot or the at sign.
        var last = 1UL << (length - 1);
        var hyphensOfDomain = hyphens & domain;
        return local != 0
            && (dots & (1 | last | (atSign >> 1) | (atSign << 1) | (dots << 1))) == 0
            && (dots & domain) != 0
            // No domain label starts or ends with a hyphen.
            && (hyphensOfDomain & (last | (atSign << 1) | (dots << 1) | (dots >> 1))) == 0;
    }
}
