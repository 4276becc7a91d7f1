using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference of the search for a postal code among other words: tries every part of the text.</summary>
internal static class ReferencePostalCodeSearch
{
    public static string Find(string groups, string? country)
    {
        if (Regex.IsMatch(groups, @"\A[0-9 ]*\z") || !Regex.IsMatch(groups, "[0-9]"))
            return groups;

        if (IsCode(groups, "ca") || Regex.IsMatch(groups.Replace(" ", "", StringComparison.Ordinal), @"\A(?=.{5,7}\z)[a-z](?:[0-9].*[0-9]|[a-z](?=[0-9]).*[0-9])[a-z]{2}\z", RegexOptions.Singleline))
            return groups;

        if (country is not null)
            return !IsKnown(country) || IsCode(groups, country) ? groups : FindInCountry(groups, country);

        return FindBesideWords(groups, "gb") ?? FindBesideWords(groups, "ca") ?? RemoveTown(groups);
    }

    private static bool IsKnown(string country) =>
        ReferencePostalCodes.GetDigitCount(country) > 0 || "nl gb je gg im ca ie ar lv mt bn ad tw vn".Split(' ').Contains(country);

    private static bool IsCode(string groups, string country) => ReferencePostalCodes.IsCodeOf(country, groups.Replace(" ", "", StringComparison.Ordinal));

    private static string FindInCountry(string groups, string country)
    {
        if (ReferencePostalCodes.GetDigitCount(country) == 0 && country is not ("tw" or "vn"))
            return FindUnique(groups, country, "(?<= |\\A)[^ ]+")?.Value ?? groups;

        if (FindUnique(groups, country, "[0-9]+") is { } code)
            return code.Value;

        var only = Regex.Match(groups, "[0-9](?:.*[0-9])?", RegexOptions.Singleline).Value;
        return Regex.IsMatch(only, @"\A[0-9]+\z") && ReferencePostalCodes.PadZeros(only, country) != only ? only : groups;
    }

    // Up to three words or runs of digits, the longest at each place.
    private static (int Start, string Value)? FindUnique(string groups, string country, string part)
    {
        var parts = Regex.Matches(groups, part);
        var found = new List<(int Start, string Value)>();
        for (var index = 0; index < parts.Count; index++)
        {
            var start = parts[index].Index;
            var code = Enumerable.Range(index, Math.Min(3, parts.Count - index))
                .TakeWhile(last => last == index || Enumerable.Range(index, last - index).All(one => parts[one].Index + parts[one].Length + 1 == parts[one + 1].Index && groups[parts[one].Index + parts[one].Length] == ' '))
                .Select(last => groups[start..(parts[last].Index + parts[last].Length)])
                .LastOrDefault(candidate => IsCode(candidate, country));
            if (code is null)
                continue;

            found.Add((start, code));
            while (index + 1 < parts.Count && parts[index + 1].Index < start + code.Length)
                index++;
        }

        return found is [var only] ? only : null;
    }

    private static string? FindBesideWords(string groups, string country) =>
        FindUnique(groups, country, "(?<= |\\A)[^ ]+") is { } code && !Regex.IsMatch(groups.Remove(code.Start, code.Value.Length), "[0-9]") ? code.Value : null;

    private static string RemoveTown(string groups)
    {
        var match = Regex.Match(groups, @"\A(?<before>[^0-9]+ )?(?<code>[0-9](?:[0-9 ]*[0-9])?)(?<after> (?:[^0-9 ]{3}|[\u0370-\uFFFF])[^0-9]*)?\z", RegexOptions.Singleline);
        var code = match.Groups["code"].Value;
        if (!match.Success || code.Count(char.IsAsciiDigit) < 4)
            return groups;

        return !match.Groups["before"].Success || Regex.IsMatch(match.Groups["before"].Value, "[^ ]{4}|(?<= |\\A)[\u0370-\uFFFF]") ? code : match.Groups["before"].Value + code;
    }
}
