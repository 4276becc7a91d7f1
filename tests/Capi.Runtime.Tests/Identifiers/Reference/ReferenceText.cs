using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Simple implementations of JavaScript's string functions.</summary>
internal static class ReferenceText
{
    // ECMA-262: WhiteSpace and LineTerminator.
    private const string WhiteSpaceClass = @"[\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]";

    private static readonly Dictionary<string, string> Replacements = "ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ə e ς σ ة ه ى ي ی ي ک ك".Split(' ').Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1]);

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

    /// <summary>The text without soft hyphens, directional marks and zero-width spaces.</summary>
    public static string RemoveInvisible(string text) => Regex.Replace(text, @"[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]", "");

    /// <summary>Normalisation form C. Noncharacters, which .NET refuses, stay as they are.</summary>
    public static string Compose(string text) => string.Concat(Regex.Split(text, @"([\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF])")
        .Select((part, index) => index % 2 == 0 ? part.Normalize(NormalizationForm.FormC) : part));

    private static string Decompose(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => IsNonCharacter(rune) ? rune.ToString() : rune.ToString().Normalize(NormalizationForm.FormD)));

    private static bool IsNonCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Full-width letters as what they stand for.</summary>
    public static string NarrowLetters(string text) => Regex.Replace(text, "[\uFF01-\uFF5E]", match => ((char)(match.Value[0] - 0xFEE0)).ToString());

    /// <summary>The letters of all scripts without case, accents and width, for comparing names of countries and states.</summary>
    public static string FoldName(string text)
    {
        var letters = Decompose(NarrowLetters(ToLower(text))).EnumerateRunes()
            .Where(rune => !IsAccent(rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
        return string.Concat(letters.Select(rune => Replacements.TryGetValue(rune.ToString(), out var replacement) ? replacement : rune.ToString()));
    }

    /// <summary>True if folding removes an accent or replaces a letter.</summary>
    public static bool HasAccents(string text) =>
        Decompose(ToLower(text)).EnumerateRunes().Any(rune => IsAccent(rune) || Replacements.ContainsKey(rune.ToString()));

    private static bool IsAccent(Rune rune) => rune.IsBmp && Regex.IsMatch(rune.ToString(), "[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]");

    private static bool IsCasedFirst(IEnumerable<Rune> runes) =>
        runes.SkipWhile(IsCaseIgnorable).Select(rune => (Rune?)rune).FirstOrDefault() is { } rune && IsCased(rune);

    private static bool IsCaseIgnorable(Rune rune) =>
        Category(rune) is "Mn" or "Me" or "Cf" or "Lm" or "Sk" || "'.:··՟״‘’․‧︓﹒﹕＇．：".EnumerateRunes().Contains(rune);

    private static bool IsCased(Rune rune) =>
        Category(rune) is "Ll" or "Lu" or "Lt"
        || Regex.IsMatch(rune.ToString(), @"\A(?:[ªºⅠ-ⅿⒶ-ⓩ]|\uD83C[\uDD30-\uDD49\uDD50-\uDD69\uDD70-\uDD89])\z");

    private static string Category(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.TitlecaseLetter => "Lt",
        _ => "",
    };
}
