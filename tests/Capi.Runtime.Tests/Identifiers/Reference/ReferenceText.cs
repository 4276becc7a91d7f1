using System.Text;
using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Simple implementations of JavaScript's string functions.</summary>
internal static class ReferenceText
{
    // ECMA-262: WhiteSpace and LineTerminator.
    private const string WhiteSpaceClass = @"[\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]";

    // Patterns are inline; with a large regex cache they are fast enough for a million inputs.
    static ReferenceText() => Regex.CacheSize = 1_000;

    public static string Trim(string text) => Regex.Replace(text, $@"\A{WhiteSpaceClass}+|{WhiteSpaceClass}+\z", "");

    public static string RemoveWhiteSpace(string text) => Regex.Replace(text, WhiteSpaceClass, "");

    public static string ToLower(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        return string.Concat(runes.Select((rune, index) => rune.Value switch
        {
            0x130 => "i\u0307",
            0x3A3 => IsCasedFirst(runes.Take(index).Reverse()) && !IsCasedFirst(runes.Skip(index + 1)) ? "ς" : "σ",
            _ => Rune.ToLowerInvariant(rune).ToString(),
        }));
    }

    private static bool IsCasedFirst(IEnumerable<Rune> runes) =>
        runes.SkipWhile(IsCaseIgnorable).Select(rune => (Rune?)rune).FirstOrDefault() is { } rune && IsCased(rune);

    private static bool IsCaseIgnorable(Rune rune) =>
        Category(rune) is "Mn" or "Me" or "Cf" or "Lm" or "Sk" || "'.:··՟״‘’․‧︓﹒﹕＇．：".EnumerateRunes().Contains(rune);

    private static bool IsCased(Rune rune) =>
        Category(rune) is "Ll" or "Lu" or "Lt"
        || Regex.IsMatch(rune.ToString(), @"\A(?:[ªºⅠ-ⅿⒶ-ⓩ]|\uD83C[\uDD30-\uDD49\uDD50-\uDD69\uDD70-\uDD89])\z");

    private static string Category(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.NonSpacingMark => "Mn",
        System.Globalization.UnicodeCategory.EnclosingMark => "Me",
        System.Globalization.UnicodeCategory.Format => "Cf",
        System.Globalization.UnicodeCategory.ModifierLetter => "Lm",
        System.Globalization.UnicodeCategory.ModifierSymbol => "Sk",
        System.Globalization.UnicodeCategory.LowercaseLetter => "Ll",
        System.Globalization.UnicodeCategory.UppercaseLetter => "Lu",
        System.Globalization.UnicodeCategory.TitlecaseLetter => "Lt",
        _ => "",
    };
}
