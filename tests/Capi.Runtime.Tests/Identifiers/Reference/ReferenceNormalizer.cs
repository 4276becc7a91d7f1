using System.Text;
using System.Text.RegularExpressions;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Slow and simple reference of Meta's Parameter Builder with the toolkit's documented differences, field by field (spec sections 3.3 to 3.7).</summary>
internal static class ReferenceNormalizer
{
    private const string LoneSurrogate = @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]";

    private const string Suffix = @"\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg)";

    private static readonly string[] Male = ("m,male,man,boy,gentleman,guy,sir,mister,mr,son,father,dad,daddy,papa,uncle,nephew,brother,husband," +
        "boyfriend,groom,widower,king,prince,duke,count,emperor,god,lord,lad,fellow,chap,bloke,dude,he,him,his,himself").Split(',');

    private static readonly string[] Female = ("f,female,woman,girl,lady,miss,ms,mrs,madam,ma'am,daughter,mother,mom,mama,mommy,aunt,niece,sister,wife," +
        "girlfriend,bride,widow,queen,princess,duchess,countess,empress,goddess,maiden,lass,gal,chick,dame,belle,she,her,hers,herself").Split(',');

    /// <summary>The normalised value of a hashed key, or null when it is dropped.</summary>
    public static string? Normalize(string key, string value, DateOnly today, string? country = null)
    {
        if (value.Length > 65536 || Regex.IsMatch(value, LoneSurrogate))
            return null;

        // One place and one person have one hash, however an accent was typed, and with or without the marks of copied text.
        var text = ReferenceText.Trim(ReferenceText.Compose(ReferenceText.RemoveInvisible(ReferenceText.Trim(value))));
        if (ReferencePlaceholders.IsDigest(key, text) || (key is "external_id" or "app_user_id" && ReferencePlaceholders.IsNobody(text)))
            return null;

        if (Regex.IsMatch(text, @"\A[0-9a-fA-F]{64}\z"))
            return text.ToLowerInvariant();

        if (Regex.IsMatch(text, $@"\A[0-9a-fA-F]{{64}}{Suffix}\z"))
            return text;

        if (key is not ("external_id" or "app_user_id") && Regex.IsMatch(text, $@"\A[0-9a-fA-F]{{32}}(?:{Suffix})?\z"))
            return null;

        if (ReferencePlaceholders.IsPlaceholderWord(key, text))
            return null;

        return NullIfEmpty(key switch
        {
            "em" => Email(text),
            "ph" => ReferencePhones.NormalizePhone(text, country),
            "fn" or "ln" => Name(text),
            "f5first" or "f5last" => TakeFirst(Name(text), 5),
            "fi" => TakeFirst(Name(text), 1),
            "ct" => Regex.Replace(text, "[^A-Za-z0-9]", "").ToLowerInvariant() is var city && Regex.IsMatch(city, @"\A[a-z]") ? city : null,
            "st" => ReferenceRegions.NormalizeState(text, country),
            "country" => ReferenceRegions.NormalizeCountry(text),
            "zp" => ReferencePostalCodes.Normalize(text, country),
            "db" => ReferenceDates.NormalizeDateOfBirth(text, today, country),
            "dobd" => ReferenceDates.NormalizeNumber(text, 1, 31),
            "dobm" => ReferenceDates.NormalizeNumber(text, 1, 12),
            "doby" => ReferenceDates.NormalizeYear(text, today),
            "ge" => text.Length > 32 ? null : Gender(NarrowLowerLetters(ReferenceText.ToLower(text).Replace(".", "", StringComparison.Ordinal))),
            "external_id" => ReferenceText.ToLower(ReferenceText.RemoveWhiteSpace(text)),
            "app_user_id" => text,
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        });
    }

    private static string? Email(string text)
    {
        const string atom = @"[a-z0-9_!#$%&'*+/=?^{}~\-`|]+";
        const string label = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
        var lower = ReferenceText.ToLower(text);
        return Regex.IsMatch(lower, $@"\A{atom}(?:\.{atom})*@(?:{label}\.)+{label}\z") ? lower : null;
    }

    private static string Name(string text) =>
        ReferenceText.ToLower(Regex.Replace(ReferenceText.RemoveWhiteSpace(text), @"[!""#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]", ""));

    private static string? Gender(string text)
    {
        if (FindGender(text) is { } gender)
            return gender;

        var words = Regex.Split(text, @"[ \u00A0\t\r\n/|\\,;:()\[\]""“”„«»\-–—_]").Select(word => word.Trim('\'')).Where(word => word is not ("" or "dr" or "prof" or "gender" or "sex")).ToList();
        var letters = words.Where(word => word.Length == 1 && FindGenderInAnyScript(word) is null).ToList();
        var known = words.Where(word => !letters.Contains(word)).ToList();
        return known.Select(FindGenderInAnyScript).Distinct().ToList() is [var only] && letters.Count <= 1 && letters.All(letter => known[^1].StartsWith(letter[0])) ? only : null;
    }

    private static string NarrowLowerLetters(string text) => string.Concat(text.Select(letter => letter is >= '\uFF41' and <= '\uFF5A' ? (char)(letter - 0xFEE0) : letter));

    // With Latin letters for the Greek or Cyrillic ones that look the same.
    private static string? FindGenderInAnyScript(string word)
    {
        var letters = Regex.IsMatch(word, "[\u0400-\u04FF]") ? "aаbвcсeеhнiіkкmмoоpрtтxхyу" : Regex.IsMatch(word, "[\u0370-\u03FF]") ? "aαbβeεhηiιkκmμnνoοpρtτxχyυzζ" : "";
        return FindGender(word) ?? FindGender(string.Concat(word.Select(letter => char.IsAscii(letter) && letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? letters[index + 1] : letter)));
    }

    private static string? FindGender(string word) =>
        Male.Contains(word) || GenderWords.OtherMale.Split(',').Contains(word) ? "m"
        : Female.Contains(word) || GenderWords.OtherFemale.Split(',').Contains(word) ? "f"
        : null;

    private static string TakeFirst(string text, int count) => string.Concat(text.EnumerateRunes().Take(count).Select(rune => rune.ToString()));

    private static string? NullIfEmpty(string? text) => text is "" ? null : text;
}
