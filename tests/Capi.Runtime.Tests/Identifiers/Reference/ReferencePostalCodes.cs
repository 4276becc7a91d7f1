using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Capi.Identifiers.PostalCodes;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of postal codes with regular expressions (spec section 3.7).</summary>
internal static class ReferencePostalCodes
{
    private const string UsCountries = "us pr gu as vi mp um fm mh pw";

    private static readonly Dictionary<string, int> DigitCounts = PostalCodeFormats.Digits.Split('\n')
        .SelectMany(line => line.Trim()[2..].Split(' ').Select(country => (country, count: line.Trim()[0] - '0')))
        .ToDictionary(entry => entry.country, entry => entry.count);

    private static readonly Dictionary<string, string> Signs = PostalCodeFormats.VehicleSigns.Split(' ').Chunk(2)
        .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string? Normalize(string text, string? country)
    {
        var isTwoGroups = country is "cz" or "gr" or "se" or "sk" && Regex.IsMatch(text, @"\A[0-9]{3}[.,]00\z");
        var groups = ToGroups(text.Length <= 64 && !isTwoGroups ? Regex.Replace(text, @"\A([0-9]+)[.,]0{1,2}\z", "$1") : text);
        if (text.Length > 64)
            return Compact(groups);

        groups = RemoveWords(ReferencePostalCodeSearch.Find(RemoveWords(groups, country), country), country);
        var code = Compact(groups);
        if (IsUs(country))
            code = ToZipCode(groups, code);
        else if (Regex.IsMatch(groups, @"\A[0-9]{5} [0-9]{4}\z") || (Regex.IsMatch(groups, @"\A[0-9]{9}\z") && country is null or "sa"))
            code = code[..5];
        else if (country is not null && Regex.IsMatch(code, @"\A[0-9]{3,}\z"))
            code = PadZeros(code, country);

        return code.Length >= 2 && !Regex.IsMatch(code, @"\A[0-9]{13,}\z") && Regex.IsMatch(code, "[0-9]") && !Regex.IsMatch(code, @"\A0*\z") ? code : null;
    }

    private static string RemoveWords(string groups, string? country) => RemoveState(RemoveRegion(RemoveLabel(groups), country), country);

    private static string ToGroups(string text)
    {
        var kept = ReferenceText.ToLower(text).EnumerateRunes().Select(rune => rune.Value is >= 0xFF41 and <= 0xFF5A ? new Rune(rune.Value - 0xFEE0) : rune)
            .Select(rune => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture),
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => rune.ToString(),
                _ => " ",
            });
        return Regex.Replace(string.Concat(kept), " +", " ").Trim(' ');
    }

    private static string RemoveLabel(string groups)
    {
        foreach (var pattern in new[] { "(?:[^0-9 ]+ ){3}", "(?:[^0-9 ]+ ){2}", "[^0-9 ]+ ", "[^0-9 ]+(?=[0-9])" })
        {
            var match = Regex.Match(groups, $@"\A(?<label>{pattern})(?<code>.{{4,}})\z");
            var label = Compact(match.Groups["label"].Value);
            var code = match.Groups["code"].Value;
            if (match.Success && (PostalCodeLabels.Words.Split(' ').Contains(label)
                || (PostalCodeLabels.WordsBeforeDigits.Split(' ').Contains(label) && Regex.IsMatch(code, @"\A[0-9 ]+\z"))))
                return code;
        }

        return groups;
    }

    private static string RemoveRegion(string groups, string? country)
    {
        var words = groups.Split(' ');
        for (var count = words.TakeWhile(word => !Regex.IsMatch(word, "[0-9]")).Count(); count >= 0; count--)
        {
            var match = count == 0 ? Regex.Match(groups, @"\A([^0-9 ]+)([0-9].*)\z") : Regex.Match(groups, $@"\A((?:[^0-9 ]+ ){{{count}}})(.+)\z");
            if (!match.Success)
                continue;

            var (before, after) = (match.Groups[1].Value.Trim(' '), match.Groups[2].Value);
            if ((country is null || IsUs(country)) && IsZipPlusFour(after) && IsUsRegion(before.Split(' ')[^1], before))
                return after;

            var named = Signs.TryGetValue(before, out var sign) ? sign : before.Length < 2 ? null : ReferenceRegions.FindCountryExact(before);
            if (named is not null && (named == country || (count > 0 ? country is null || DigitCounts.ContainsKey(country) : country is null && Regex.IsMatch(before, @"\A[\0-\x7F].\z", RegexOptions.Singleline) && after.Length > 4)) && IsCodeOf(named, Compact(after)))
                return after;
        }

        return groups;
    }

    private static string RemoveState(string groups, string? country)
    {
        var match = Regex.Match(groups, @"\A([0-9][0-9 ]*) ([^0-9 ].*)\z");
        return match.Success && (country is null || IsUs(country)) && IsZipPlusFour(match.Groups[1].Value) && IsUsRegion(match.Groups[2].Value, match.Groups[2].Value)
            ? match.Groups[1].Value
            : groups;
    }

    public static int GetDigitCount(string country) => DigitCounts.GetValueOrDefault(country);

    public static bool IsCodeOf(string country, string code) => country switch
    {
        "nl" => Regex.IsMatch(code, @"\A[0-9]{4}[a-z]{2}\z"),
        "gb" or "je" or "gg" or "im" => Regex.IsMatch(code, @"\A[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}\z"),
        "ca" => Regex.IsMatch(code, @"\A(?:[a-z][0-9]){3}\z"),
        "ie" => Regex.IsMatch(code, @"\A[a-z][0-9].{5}\z", RegexOptions.Singleline),
        "ar" => Regex.IsMatch(code, @"\A(?:[a-z][0-9]{4}[a-z]{3}|[a-z]?[0-9]{4})\z"),
        "mt" => Regex.IsMatch(code, @"\A[a-z]{3}[0-9]{4}\z"),
        "bn" => Regex.IsMatch(code, @"\A[a-z]{2}[0-9]{4}\z"),
        "ad" => Regex.IsMatch(code, @"\Aad[0-9]{3}\z"),
        "lv" => Regex.IsMatch(code, @"\Alv[0-9]{4}\z"),
        "tw" => Regex.IsMatch(code, @"\A(?:[0-9]{3}|[0-9]{5,6})\z"),
        "vn" => Regex.IsMatch(code, @"\A[0-9]{5,6}\z"),
        "pt" => Regex.IsMatch(code, @"\A(?:[0-9]{4}|[0-9]{7})\z"),
        _ => Regex.IsMatch(code, @"\A[0-9]+\z") && DigitCounts.GetValueOrDefault(country) == code.Length,
    };

    private static string ToZipCode(string groups, string code) =>
        Regex.Match(groups, @"\A([0-9]{3,4})(?: ?[0-9]{4})?\z") is { Success: true } match && (groups.Contains(' ') || groups.Length is 3 or 4 or 7 or 8)
            ? match.Groups[1].Value.PadLeft(5, '0')
            : Regex.Replace(code, @"\A([0-9]{5}).*\z", "$1", RegexOptions.Singleline);

    public static string PadZeros(string code, string country)
    {
        var count = DigitCounts.GetValueOrDefault(country);
        return Regex.IsMatch(code, @"\A[0-9]{3,}\z")
            && "au dk ge no nz ph za am de fr es it us pr vi fi lt ua tr sk mx my kr dz lk mm pe gt va kh ke kw pl jp br ro sg cn kz kg co ec".Split(' ').Contains(country)
            && ((count is 4 or 5 && code.Length is 3 or 4 && code.Length < count) || (count >= 6 && code.Length == count - 1))
            ? code.PadLeft(count, '0')
            : code;
    }

    private static bool IsZipPlusFour(string groups) => Regex.IsMatch(groups, @"\A[0-9]{5}(?: ?[0-9]{4})?\z");

    private static bool IsUsRegion(string lastWord, string words) =>
        lastWord is "us" or "usa" || ReferenceRegions.IsUsStateCode(lastWord) || (ReferenceRegions.FindState(words) is { } state && ReferenceRegions.IsUsStateCode(state));

    private static bool IsUs(string? country) => country is not null && UsCountries.Split(' ').Contains(country);

    private static string Compact(string groups) => groups.Replace(" ", "", StringComparison.Ordinal);
}
