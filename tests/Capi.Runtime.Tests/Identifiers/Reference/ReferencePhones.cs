using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Capi.Identifiers.Phones;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of phone numbers with the regular expressions of the numbering plans.</summary>
internal static class ReferencePhones
{
    // Placeholder for a zero written as "(0)": a private-use character that does not occur in inputs.
    private const char BracketedZero = '\uE000';

    private const string ExtensionWords =
        "X|XT|XTN|EXT|EXTN|EXTEN|EXTENSION|INT|INTERN|INTERNO|INTERNA|DW|DURCHWAHL|APP|APPARAT|NST|NEBENSTELLE|KLAPPE|POSTE|ANEXO|RAMAL|TOESTEL|TST|" +
        "WEW|LOK|LOKAL|ANKNYTNING|ANKN|LOKALNR|LINKA|KLAPKA|ДОБ|ДОБАВОЧНЫЙ|ВН|ВНУТР|Ｘ";

    private static readonly Regex Extension = new(
        $@"(?:(?<!\p{{L}})(?:{ExtensionWords})(?!\p{{L}})|[#＃~～]|,,)[^\p{{L}}+0-9\uE000]*(?:[0-9\uE000][^\p{{L}}+0-9\uE000]*){{1,7}}\z|;[A-Za-z]", RegexOptions.CultureInvariant);

    private static readonly Plan[] Plans = [.. NumberingPlans.Data.Split('\n').Select(line => new Plan(line.Trim().Split(' ')))];

    public static string? NormalizePhone(string text, string? country)
    {
        if (ExpandSpreadsheetNumber(text) is not { } expanded)
            return null;

        var number = RemoveExtension(FoldCharacters(expanded));
        var all = Regex.Replace(number, "[^0-9\uE000]", "");
        var zeros = all.Length - all.TrimStart('0', BracketedZero).Length;
        all = all[Math.Max(0, zeros - 3)..];
        if (all.Length > 32)
            return null;

        // At the start it is part of the number; only after other digits it is a trunk prefix.
        var trunkZero = all.Length == 0 ? -1 : all.IndexOf(BracketedZero, 1);
        return AddCallingCode(all.Replace(BracketedZero, '0'), Regex.IsMatch(number, "\\A[^0-9\uE000]*\\+"), trunkZero, country) is { Length: >= 7 and <= 15 } digits ? digits : null;
    }

    // 6505551212.0 and 6.505551212E9; null for 6.50555E+09, which has lost digits.
    private static string? ExpandSpreadsheetNumber(string text)
    {
        var match = Regex.Match(text, @"\A([0-9]{7,15})[.,]0{1,2}\z");
        if (match.Success)
            return match.Groups[1].Value;

        match = Regex.Match(text, @"\A([0-9])[.,]([0-9]+)[eE]\+?([0-9]{1,2})\z");
        var power = match.Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        if (power is < 6 or > 14)
            return text;

        var decimals = match.Groups[2].Value;
        return decimals.Length == power || decimals.Length == power - 1 ? match.Groups[1].Value + decimals.PadRight(power, '0') : null;
    }

    private static string AddCallingCode(string digits, bool hasPlus, int trunkZero, string? country)
    {
        var own = Plans.FirstOrDefault(plan => plan.Country == country);
        var withoutInternationalPrefix = own is { InternationalPrefixes: not "-" } && Regex.Match(digits, $@"\A(?:{own.InternationalPrefixes})") is { Success: true } match ? digits[match.Length..] : "";
        var isSigned = hasPlus || IsTrunkZero(digits, trunkZero);
        var isDoubleZero = digits.StartsWith("00", StringComparison.Ordinal);
        if (!isSigned && isDoubleZero && FindPlans(withoutInternationalPrefix).Any(plan => plan.IsNational(withoutInternationalPrefix[plan.Code.Length..])))
            return NormalizeInternational(withoutInternationalPrefix, -1);

        if (isSigned || isDoubleZero)
            return NormalizeInternational(digits.TrimStart('0'), trunkZero - (digits.Length - digits.TrimStart('0').Length));

        if (own?.ToNational(digits) is { } national)
            return own.Code + national;

        return FindPlans(withoutInternationalPrefix).Any() ? NormalizeInternational(withoutInternationalPrefix, -1) : digits.TrimStart('0');
    }

    private static string NormalizeInternational(string digits, int trunkZero)
    {
        if (IsTrunkZero(digits, trunkZero))
            return digits.Remove(trunkZero, 1);

        var plans = FindPlans(digits).ToList();
        if (plans.Count == 0)
            return digits;

        var code = plans[0].Code;
        var rest = digits[code.Length..];
        if (plans.Any(plan => plan.Prefixes.Any(prefix => rest.StartsWith(prefix, StringComparison.Ordinal)) && plan.IsNational(rest)))
            return digits;

        return code + plans.Select(plan => plan.RemovePrefix(rest)).MinBy(one => one.Length);
    }

    private static bool IsTrunkZero(string digits, int position) =>
        position > 0 && FindPlans(digits).Any(plan => plan.Code.Length == position && plan.Prefixes.Contains("0"));

    private static IEnumerable<Plan> FindPlans(string digits) => Plans.Where(plan => digits.StartsWith(plan.Code, StringComparison.Ordinal));

    private static string RemoveExtension(string text)
    {
        // Upper-cases letters only: a combining mark may become a letter (U+0345).
        var upper = string.Concat(text.Select(unit => char.IsLetter(unit) ? char.ToUpperInvariant(unit) : unit));
        for (var match = Extension.Match(upper); match.Success; match = Extension.Match(upper, match.Index + 1))
        {
            if (Regex.Count(text[..match.Index], "[0-9\uE000]") >= 4)
                return text[..match.Index];
        }

        return text;
    }

    private static string FoldCharacters(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.Replace(BracketedZero, ' ').Replace("(0)", $"({BracketedZero})", StringComparison.Ordinal).EnumerateRunes())
        {
            folded.Append(
                Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture)
                : rune.Value == 0xFF0B ? "+"
                : rune.IsBmp ? rune.ToString()
                : Rune.IsLetter(rune) ? "ζ" : " ");
        }

        return folded.ToString();
    }

    private sealed class Plan(string[] columns)
    {
        public string Country => columns[0].ToLowerInvariant();

        public string Code => columns[1];

        public string[] Prefixes { get; } = columns[2] == "-" ? [] : columns[2].Split(',');

        public string InternationalPrefixes => columns[4];

        public bool IsNational(string digits) =>
            columns[3].Split(',').Contains(digits.Length.ToString(CultureInfo.InvariantCulture)) && Regex.IsMatch(digits, $@"\A(?:{columns[5]})\z");

        public string RemovePrefix(string digits) =>
            Prefixes.Where(prefix => digits.StartsWith(prefix, StringComparison.Ordinal) && IsNational(digits[prefix.Length..]))
                .Select(prefix => digits[prefix.Length..]).FirstOrDefault() ?? digits;

        public string? ToNational(string digits)
        {
            IEnumerable<string> readings = digits.StartsWith(Code, StringComparison.Ordinal)
                ? [digits[Code.Length..], RemovePrefix(digits[Code.Length..]), RemovePrefix(digits)]
                : [RemovePrefix(digits)];
            return readings.FirstOrDefault(IsNational);
        }
    }
}
