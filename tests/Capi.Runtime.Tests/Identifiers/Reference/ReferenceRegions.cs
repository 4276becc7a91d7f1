using System.Text.RegularExpressions;
using Capi.Identifiers.Regions;
using Capi.Tools;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of states and countries by simple searches (spec section 3.7).</summary>
internal static class ReferenceRegions
{
    private static readonly string CanadianCodes = "ab bc mb nb nl ns nt nu on pe qc sk yt";

    private static readonly Dictionary<string, string> StateNames =
        (from entry in $"{States.Data};{States.OtherNames}".Split(';', '\n')
         where entry.Trim().Length > 0
         select (Code: Fold(entry.Trim()[..2]), Name: Fold(entry.Trim()[3..]))).DistinctBy(state => state.Name).ToDictionary(state => state.Name, state => state.Code);

    private static readonly (string Code, string Name, bool IsExactOnly)[] CountryNames =
        [.. from line in Countries.Data.Split('\n')
            from name in line[7..].Split(';').Append(line[..2]).Append(line[3..6])
            select (Fold(line[..2]), Fold(name), name.Contains('=') || Fold(name).Length < 5)];

    private static readonly ILookup<string, string> ContainableNames = CountryNames.Where(country => !country.IsExactOnly).ToLookup(country => country.Name, country => country.Code);

    private static readonly ILookup<string, string> CountriesByExactName = CountryNames.ToLookup(country => country.Name, country => country.Code);

    // Folding the words is slow, so each pattern is made once.
    private static readonly string DividingWord = $@"\A(?:(?:{Alternatives(OfficialCountryName.DividingWords)})\z|{Alternatives(OfficialCountryName.DividingStems)})";

    private static readonly string CommonWord = $@"{DividingWord}|\A(?:(?:{Alternatives(OfficialCountryName.CommonWords)})\z|{Alternatives(OfficialCountryName.Stems)})";

    private static readonly string OfficialPrefix = $@"\A(?:{Alternatives(OfficialCountryName.Prefixes)})";

    private static readonly string OfficialSuffix = $@"(?:{Alternatives(OfficialCountryName.Suffixes)})+\z";

    /// <summary>The names of tools/country-names/country-names.txt by their folded form.</summary>
    public static ILookup<string, (string Code, string Name)> ForeignNames { get; } =
        (from line in File.ReadLines(Path.Combine(Repository.FindRoot(AppContext.BaseDirectory), "tools/country-names/country-names.txt"))
         where line[0] != '#'
         from name in line[3..].Split("; ")
         select (Code: Fold(line[..2]), Name: name)).ToLookup(entry => Fold(entry.Name));

    public static string? NormalizeState(string value, string? country)
    {
        var letters = Regex.Replace(ReferenceText.ToLower(ReferenceText.NarrowLetters(value)), "[^a-z]", "");
        if (value.Length > 128 || (letters.Length == 2 && letters != "pq" && Regex.IsMatch(value, @"\A[\0-/:-\x7F]*\z")))
            return letters.Length == 0 ? null : letters;

        var isKnownCountry = country is null || "us pr gu as vi mp um fm mh pw ca".Split(' ').Contains(country);
        return (isKnownCountry ? FindState(value) : null) ?? GetLetters(ReferenceRegionNames.Simplify(value, country));
    }

    private static string? GetLetters(string value) =>
        Regex.Replace(ReferenceText.ToLower(ReferenceText.NarrowLetters(value)), "[^a-z]", "") is { Length: > 0 } letters ? letters : null;

    /// <summary>The code of the state that all words of the text name.</summary>
    public static string? FindState(string text)
    {
        if (text.Length > 128)
            return null;

        var words = Regex.Split(text, @"[^\p{L}\p{Nd}\p{Mn}\p{Cs}.'’`]").Select(Fold).Where(word => word.Length > 0).ToList();
        if (words.Count > 12)
            return null;

        // No text can be read as two states.
        return FindStates(words, null, null, false).Distinct().SingleOrDefault() ?? FindUnspacedState(string.Concat(words))
            ?? (Regex.Match(text.Trim(), @"\A(usa?|can?)\.([a-z]{2})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } dotted
                && dotted.Groups[2].Value.ToLowerInvariant() is var dottedCode && StateNames.ContainsValue(dottedCode)
                && IsUsStateCode(dottedCode) == dotted.Groups[1].Value.StartsWith("u", StringComparison.OrdinalIgnoreCase) ? dottedCode : null);
    }

    public static bool IsUsStateCode(string text) => StateNames.ContainsValue(text) && !CanadianCodes.Split(' ').Contains(text);

    public static string? NormalizeCountry(string value)
    {
        if (value.Length > 128)
            return null;

        var (flag, named) = (FindFlag(value), FindNamedCountry(value));
        return named is null || flag is null || flag == named ? named ?? flag : null;
    }

    private static string? FindFlag(string value)
    {
        var flags = string.Concat(value.EnumerateRunes().Where(rune => rune.Value is >= 0x1F1E6 and <= 0x1F1FF).Select(rune => (char)('a' + rune.Value - 0x1F1E6)));
        var tags = string.Concat(value.EnumerateRunes().Where(rune => rune.Value is >= 0xE0061 and <= 0xE007A).Select(rune => (char)('a' + rune.Value - 0xE0061)));
        return value.Contains('\uD83C', StringComparison.Ordinal) && (flags.Length, tags.Length) is (2, 0) or (0, >= 2) ? FindCountryExact((flags + tags)[..2]) : null;
    }

    private static string? FindNamedCountry(string value)
    {
        return FindCountryExact(value) ?? FindAgreeing(SplitParts(value, @"[/\\()\[\],;:|=·•\n\r\t、（）／，\p{Pd}-[-]]|(?<= )-(?= )"))
            ?? FindAgreeing(SplitParts(value, @"[/\\()\[\],;:|=·•\n\r\t、（）／，\p{Pd}]"))
            ?? FindInTwoParts(value, value.IndexOf(' ')) ?? FindInTwoParts(value, value.LastIndexOf(' '))
            ?? FindOfficial(value) ?? FindBySubdivision(value) ?? FindByLocale(value) ?? FindAfterTown(value) ?? FindContained(value);
    }

    public static string? FindCountryExact(string text)
    {
        const string word = @"\A[A-Z][a-z][a-z]\z";
        var folded = Fold(text);
        var own = CountriesByExactName[folded].FirstOrDefault();
        var names = ForeignNames[folded].Where(entry => own is null
            || (folded.Length <= 3 && (ReferenceText.HasAccents(entry.Name) || (Regex.IsMatch(entry.Name, word) && entry.Code != own))));
        var foreign = names.Select(entry => entry.Code).Distinct().ToList() is [var code] ? code : null;
        if (folded.Length <= 3 && ReferenceText.HasAccents(text))
            return foreign;

        if (folded == "eu" || folded.Length == 1)
            return null;

        return Regex.IsMatch(text, word) ? foreign ?? own : own ?? foreign;
    }

    // The words of a form of government are removed; all readings of the rest must be one country.
    private static string? FindOfficial(string text)
    {
        var words = Regex.Split(text, @"[ \u00A0'’\-_]");
        var rest = words.Where(word => !Regex.IsMatch(Fold(word), CommonWord) || (Fold(word) == "del" && ReferenceText.HasAccents(word))).ToList();
        var code = rest.Count < words.Length ? FindInflected(string.Join(' ', rest)) : FindUnspaced(Fold(text));
        return code == "cn" || (code is not null && words.Any(word => Regex.IsMatch(Fold(word), DividingWord)) && OfficialCountryName.NotBesideDividingWords.Split(' ').Contains(code)) ? null : code;
    }

    private static string? FindInflected(string text)
    {
        var name = Fold(text);
        var codes = from ending in OfficialCountryName.Endings.Split(' ')
                    let pair = ending.Split(':')
                    where name.Length >= pair[0].Length + Math.Max(3, 4 - pair[1].Length) && name.EndsWith(pair[0], StringComparison.Ordinal)
                    let found = FindCountryExact(name[..^pair[0].Length] + pair[1])
                    where found is not null && !OfficialCountryName.NotInflected.Split(' ').Contains(found)
                    select found;
        return codes.Append(FindCountryExact(text)).Where(code => code is not null).Distinct().ToList() is [var only] ? only : null;
    }

    private static string? FindUnspaced(string name)
    {
        var rest = Regex.Replace(Regex.Replace(name, OfficialPrefix, ""), OfficialSuffix, "");
        return rest.Length < name.Length ? FindCountryExact(rest) : null;
    }

    private static string Alternatives(string words) => string.Join('|', words.Split(' ').Select(Fold));

    private static string? FindBySubdivision(string value) =>
        Regex.Match(value, @"\A([A-Z]{2})-([A-Z0-9]{1,3})\z") is { Success: true } match && FindCountryExact(match.Groups[2].Value) is null ? FindCountryExact(match.Groups[1].Value) : null;

    private static string? FindByLocale(string value) =>
        Regex.Match(value, @"\A[ ""'.,;]*([a-z]{2})[-_]([A-Z]{2})[ ""'.,;]*\z") is { Success: true } match && CountryPhrase.Languages.Split(' ').Contains(match.Groups[1].Value) ? FindCountryExact(match.Groups[2].Value) : null;

    // The country after the last comma or slash, if nothing before it names another one.
    private static string? FindAfterTown(string value)
    {
        var match = Regex.Match(value, @"\A(?<before>.+)[,/](?<name>[^,/]*)\z", RegexOptions.Singleline);
        var name = Fold(match.Groups["name"].Value);
        return match.Success && FindCountryExact(match.Groups["name"].Value) is { } code
            && (name is "uk" or "us" or "usa" or "uae" or "ksa" || (name.Length >= 4 && !CountryAfterTown.AlsoStates.Split(' ').Contains(name)))
            && match.Groups["before"].Value.Split(',', '/').Select(FindCountryExact).All(other => other is null || other == code)
            ? code : null;
    }

    // An English name of whole words, without another country, "or" or a direction beside it.
    private static string? FindContained(string text)
    {
        // Most texts contain no name at all.
        var all = Fold(text);
        if (!ContainableNames.Any(names => all.Contains(names.Key, StringComparison.Ordinal)))
            return null;

        var words = SplitWords(text);
        var found = new HashSet<string>();
        var covered = new HashSet<int>();
        for (var start = 0; start < words.Count; start++)
        {
            for (var count = 1; start + count <= words.Count; count++)
            {
                var folded = Fold(string.Join(' ', words.Skip(start).Take(count)));
                foreach (var country in ContainableNames[folded])
                {
                    found.Add(country);
                    covered.UnionWith(Enumerable.Range(start, count));
                }
            }
        }

        return found.Count == 1 && !HasUncoveredAnd(text, covered) && !words.Where((_, index) => !covered.Contains(index)).Any(word => IsOtherMeaning(word, text, found.Single()))
            ? found.Single() : null;
    }

    private static bool HasUncoveredAnd(string text, HashSet<int> covered) => Regex.Matches(text, "[&+]").Any(match =>
        SplitWords(text[..match.Index]).Count is var before && !(covered.Contains(before - 1) && covered.Contains(before)));

    private static List<string> SplitWords(string text) => [.. Regex.Split(text, @"[^\p{L}\p{Mn}\p{Mc}\p{Cs}.'’]").Where(word => Fold(word).Length > 0)];

    private static bool IsOtherMeaning(string word, string text, string code)
    {
        var folded = Fold(word);
        return ContainedCountryName.ConjunctionsAndDirections.Split(' ').Contains(folded)
            || (folded.Length is 2 or 3 && (folded.Length == 3 || Regex.IsMatch(text, "[a-z]")) && !Regex.IsMatch(word, "[a-z]")
                && FindCountryExact(folded) is { } other && other != code
                && !(other is "us" or "gb" or "fr" or "nl" or "dk" or "au" or "nz" or "cn" && ContainedCountryName.Territories.Split(' ').Contains(code)));
    }

    private static string? FindAgreeing(IEnumerable<string> parts) =>
        parts.Where(part => part.EnumerateRunes().Any(System.Text.Rune.IsLetter)).Select(part => FindCountryExact(part) ?? FindOfficial(part)).Distinct().ToList() is [var code] ? code : null;

    private static string? FindInTwoParts(string text, int index) =>
        index > 0 && FindCountryExact(text[..index]) is { } code && FindCountryExact(text[index..]) == code ? code : null;

    private static IEnumerable<string> SplitParts(string text, string separators)
    {
        foreach (var part in Regex.Split(text, separators))
        {
            var start = 0;
            bool? isLatin = null;
            for (var index = 0; index < part.Length; index++)
            {
                if (!char.IsLetter(part[index]))
                    continue;

                if (isLatin is { } previous && previous != IsLatin(part[index]))
                {
                    yield return part[start..index];
                    start = index;
                }

                isLatin = IsLatin(part[index]);
            }

            yield return part[start..];
        }
    }

    private static bool IsLatin(char letter) => Regex.IsMatch(letter.ToString(), "[\0-\u024F\u1E00-\u1EFF\uFF21-\uFF5A]");

    private static IEnumerable<string> FindStates(List<string> words, string? state, string? country, bool isSupported)
    {
        if (words.Count == 0)
            return isSupported && state is not null && (country is null || country == (CanadianCodes.Split(' ').Contains(state) ? "ca" : "us")) ? [state] : [];

        return Enumerable.Range(1, Math.Min(8, words.Count)).SelectMany(count =>
        {
            var part = string.Concat(words.Take(count));
            var rest = words.Skip(count).ToList();
            var name = StateNames.GetValueOrDefault(part);
            var code = part.Length == 2 && StateNames.ContainsValue(part) ? part : null;
            var named = Regex.IsMatch(part, @"\A(?:us|usa|(?:the)?unitedstates(?:ofamerica)?|estadosunidos|eeuu|etatsunis)\z") ? "us" : part is "ca" or "can" or "canada" ? "ca" : null;
            var isWord = "the le la les state of province territory commonwealth provincede provincedu provincedela provincedes etatde etatdu estadode armedforces apo fpo dpo".Split(' ').Contains(part);
            return new[]
            {
                name is not null && (state ?? name) == name ? FindStates(rest, name, country, true) : [],
                named is not null && (country ?? named) == named ? FindStates(rest, state, named, true) : [],
                code is not null && (state ?? code) == code ? FindStates(rest, code, country, isSupported) : [],
                isWord ? FindStates(rest, state, country, isSupported || part is "state" or "armedforces" or "apo" or "fpo" or "dpo") : [],
            }.SelectMany(found => found);
        });
    }

    private static string? FindUnspacedState(string folded)
    {
        var name = Regex.Match(folded, @"\A(?:stateof|provinceof|commonwealthof|usa|unitedstates)(?<name>.{4,})\z", RegexOptions.Singleline) is { Success: true } start
            && StateNames.TryGetValue(start.Groups["name"].Value, out var found) ? found : null;
        if (name is not null && (!Regex.IsMatch(folded, "\\A(?:usa|united)") || IsUsStateCode(name)))
            return name;

        return "state province usa unitedstates unitedstatesofamerica canada".Split(' ')
            .Where(suffix => folded.Length >= suffix.Length + 4 && folded.EndsWith(suffix, StringComparison.Ordinal))
            .Select(suffix => (suffix, code: StateNames.GetValueOrDefault(folded[..^suffix.Length])))
            .FirstOrDefault(found => found.code is not null && (found.suffix is "state" or "province" || IsUsStateCode(found.code) == (found.suffix != "canada"))).code;
    }

    private static string Fold(string text) => ReferenceText.FoldName(text);
}
