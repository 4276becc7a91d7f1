using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference of what is removed beside the name of a state outside the USA and Canada, by regular expressions.</summary>
internal static class ReferenceRegionNames
{
    private const string Prefix =
        @"\A(?:(?:the )?state of |province of |estado d[eoa] |provincia d[ei] |freistaat |bundesland |land |kanton |canton (?:of|de|du) )(?=.{4})";

    public static string Simplify(string text, string? country)
    {
        var code = Regex.Match(text, @"\A(?<country>[A-Z]{2,3})[-_](?<code>[A-Z0-9]{1,3})\z");
        if (code.Success && code.Groups["country"].Value is not ("AL" or "LA") and var prefix && IsCountry(prefix, country))
            return code.Groups["code"].Value;

        if (Split(text) is [var name, var last] && IsCountry(last, country) && (country is not null || last.Length > 3) && !IsCodeOf(name, last))
            text = name;

        if (Split(text) is [var first, var second])
            text = IsCodeOf(second, first) ? first : IsCodeOf(first, second) ? second : text;

        return Regex.Replace(text, Prefix, "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static bool IsCountry(string text, string? country) => ReferenceRegions.FindCountryExact(text) is { } found and not ("us" or "ca") && (country ?? found) == found;

    private static string[]? Split(string text)
    {
        string[] patterns = [@"\A(?<first>.+)\((?<last>[^(]*)\)\z", @"\A(?<first>[^,/]+)[,/](?<last>.*)\z", @"\A(?<first>.+?)(?<= )[-–—](?= )(?<last>.*)\z"];
        var match = patterns.Select(pattern => Regex.Match(text, pattern, RegexOptions.Singleline)).FirstOrDefault(found => found.Success);
        return match is not null && ReferenceText.Trim(match.Groups["first"].Value) is { Length: > 0 } first && ReferenceText.Trim(match.Groups["last"].Value) is { Length: > 0 } last
            ? [first, last]
            : null;
    }

    private static bool IsCodeOf(string code, string name)
    {
        var folded = ReferenceText.FoldName(name);
        return Regex.IsMatch(code, @"\A[A-Z]{1,3}\z") && folded.Length >= 4
            && Regex.IsMatch(folded, @"\A" + string.Join(".*?", code.ToLowerInvariant().Select(letter => letter)), RegexOptions.Singleline);
    }
}
