using System.Collections.Frozen;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.PostalCodes;

/// <summary>The formats of postal codes by country, as the Universal Postal Union describes them. Thread safe.</summary>
/// <remarks>Only what tells a postal code from the words beside it, and how many leading zeros a spreadsheet has removed. Countries whose codes contain
/// the country's letters (LV-1010, AD500) are missing: there the letters are kept.</remarks>
internal static class PostalCodeFormats
{
    // The number of digits, and the countries whose codes have only digits.
    internal const string Digits = """
        3 fo is ls mg om pg
        4 at au be bg ch cy dk ge hu li lu mk no nz ph si tn za am bd al py sj cx cc nf ve
        5 de fr es it us pr gu vi as mp um fm mh pw fi ax se ee lt hr rs ba me ua tr gr cz sk pl mx my th kr id sa eg dz ma kw jo iq pk lk np mm pe uy gt cr cu do mc sm va gp mq gf re yt nc pf pm mf bl bt kh ke
        6 ru cn in sg ro by kz kg uz tm tj mn ng co ec
        7 jp cl il pt
        8 br
        """;

    // Of the countries above, and of Japan and Brazil, those that have codes with a leading zero. The USA and its territories have their own rule.
    internal const string WithLeadingZero = "au dk ge no nz ph za am de fr es it us pr vi fi lt ua tr sk mx my kr dz lk mm pe gt va kh ke kw pl jp br ro sg cn kz kg co ec";

    // Countries that print their five digits in two groups: 110 00 is not 110.
    internal const string InTwoGroups = "cz gr se sk";

    // Signs of vehicles, which people in Europe write before the code.
    internal const string VehicleSigns = "a at b be d de e es f fr h hu i it l lu n no p pt s se fl li fin fi est ee slo si cro hr srb rs bih ba mne me";

    private const int MinZipDigits = 3;

    private static readonly FrozenDictionary<string, int> DigitsByCountry = Digits
        .Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany(line => line[2..].Split(' ').Select(country => (Country: country, Count: line[0] - '0')))
        .ToFrozenDictionary(entry => entry.Country, entry => entry.Count, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CountriesBySign = VehicleSigns.Split(' ').Chunk(2)
        .DistinctBy(pair => pair[0])
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of digits of the country's codes; 0 if they have letters, several lengths or no known format.</summary>
    public static int GetDigitCount(string country) => DigitsByCountry.TryGetValue(country, out var count) ? count : 0;

    /// <summary>True if the format of the country's codes is known.</summary>
    public static bool IsKnown(string country) => HasOnlyDigits(country) || country is "nl" or "gb" or "je" or "gg" or "im" or "ca" or "ie" or "ar" or "lv" or "mt" or "bn" or "ad";

    /// <summary>True if the country's codes have only digits.</summary>
    public static bool HasOnlyDigits(string country) => GetDigitCount(country) > 0 || country is "tw" or "vn";

    /// <summary>How many leading zeros a spreadsheet has removed from a code of this country; 0 if none or unknown.</summary>
    /// <param name="code">Lower-case letters and digits.</param>
    /// <param name="country">An alpha-2 code in lower case.</param>
    public static int CountMissingZeros(ReadOnlySpan<char> code, string country)
    {
        var count = GetDigitCount(country);
        if (code.Length < MinZipDigits || count == 0 || !CanBeginWithZero(country) || code.ContainsAnyExcept(CharacterSets.AsciiDigits))
            return 0;

        var missing = count - code.Length;
        return missing == 1 || (missing == 2 && code.Length == MinZipDigits) ? missing : 0;
    }

    /// <summary>True if the country has codes of six digits that begin with zero, so that five digits are such a code without it.</summary>
    /// <param name="country">A country in any form.</param>
    public static bool MayLackSixthDigit(string country)
    {
        Span<char> code = stackalloc char[2];
        if (country.Length != code.Length)
            return Countries.Find(WhiteSpace.Trim(country)) is { } found && CanLackSixthDigit(found);

        country.AsSpan().ToLowerInvariant(code);
        return CanLackSixthDigit(code);
    }

    private static bool CanLackSixthDigit(ReadOnlySpan<char> country) => country is "ro" or "sg" or "cn" or "kz" or "kg" or "co" or "ec";

    /// <summary>True if a dot may stand between the first three and the last two digits of the country's codes: <c>110.00</c>.</summary>
    /// <param name="country">An alpha-2 code in lower case.</param>
    public static bool IsInTwoGroups(string country) => InTwoGroups.Contains(country, StringComparison.Ordinal);

    private static bool CanBeginWithZero(string country) => WithLeadingZero.Contains(country, StringComparison.Ordinal);

    /// <summary>Finds the country that the letters before a code stand for: a sign of vehicles, an ISO code or a name.</summary>
    /// <param name="letters">Lower-case letters.</param>
    public static string? FindCountry(ReadOnlySpan<char> letters) =>
        CountriesBySign.TryGetValue(letters, out var country) ? country : letters.Length < 2 ? null : Countries.FindExact(letters);

    /// <summary>True if the text can be a code of this country.</summary>
    /// <param name="country">An alpha-2 code in lower case.</param>
    /// <param name="code">Lower-case letters and digits.</param>
    public static bool IsCodeOf(string country, ReadOnlySpan<char> code) => country switch
    {
        "nl" => Matches(code, "0000aa"),
        "gb" or "je" or "gg" or "im" => code.Length is >= 5 and <= 7 && Matches(code[^3..], "0aa") && IsOutwardCode(code[..^3]),
        "ca" => Matches(code, "a0a0a0"),
        "ie" => code.Length == 7 && char.IsAsciiLetterLower(code[0]) && char.IsAsciiDigit(code[1]),
        "pt" => Matches(code, "0000000") || Matches(code, "0000"),
        "ar" => Matches(code, "a0000aaa") || Matches(code, "a0000") || Matches(code, "0000"),
        "mt" => Matches(code, "aaa0000"),
        "bn" => Matches(code, "aa0000"),
        "ad" => code.StartsWith("ad", StringComparison.Ordinal) && Matches(code, "aa000"),
        "lv" => code.StartsWith("lv", StringComparison.Ordinal) && Matches(code, "aa0000"),
        "tw" => code.Length is 3 or 5 or 6 && !code.ContainsAnyExcept(CharacterSets.AsciiDigits),
        "vn" => code.Length is 5 or 6 && !code.ContainsAnyExcept(CharacterSets.AsciiDigits),
        _ => GetDigitCount(country) == code.Length && !code.ContainsAnyExcept(CharacterSets.AsciiDigits),
    };

    // M1, SW1A, EC1A, CR0
    private static bool IsOutwardCode(ReadOnlySpan<char> code) =>
        Matches(code, "a0") || Matches(code, "a00") || Matches(code, "a0a") || Matches(code, "aa0") || Matches(code, "aa00") || Matches(code, "aa0a");

    private static bool Matches(ReadOnlySpan<char> code, ReadOnlySpan<char> pattern)
    {
        if (code.Length != pattern.Length)
            return false;

        for (var index = 0; index < code.Length; index++)
        {
            if (!(pattern[index] == '0' ? char.IsAsciiDigit(code[index]) : char.IsAsciiLetterLower(code[index])))
                return false;
        }

        return true;
    }
}
