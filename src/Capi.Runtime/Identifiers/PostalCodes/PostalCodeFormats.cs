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
        4 at au be bg ch cy dk ge hu li lu mk no nz ph si tn za am bd al py sj cx cc nf
        5 de fr es it us pr gu vi as mp fi ax se ee lt hr rs ba me ua tr gr cz sk pl mx my th kr id sa eg dz ma kw jo iq pk lk np mm pe uy gt cr cu do mc sm va gp mq gf re yt nc pf pm mf bl bt kh
        6 ru cn in sg ro by kz kg uz tm tj mn ng co ec
        7 jp cl il pt
        8 br
        """;

    // Signs of vehicles, which people in Europe write before the code.
    internal const string VehicleSigns = "a at b be d de e es f fr h hu i it l lu n no p pt s se fl li fin fi est ee slo si cro hr srb rs bih ba mne me";

    private const int MinUnpaddedLength = 6;

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

    /// <summary>The number of digits of the country's codes if some of them begin with zero and none is shorter; 0 for any other country.</summary>
    /// <remarks>Not for six digits: five digits stay what they are in every country, which keeps the fast path independent of the country.</remarks>
    public static int GetPaddedLength(string country) => country is "jp" or "br" || GetDigitCount(country) < MinUnpaddedLength ? GetDigitCount(country) : 0;

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
        "gb" or "je" or "gg" or "im" => code.Length is >= 5 and <= 7 && Matches(code[^3..], "0aa") && char.IsAsciiLetterLower(code[0]),
        "ca" => Matches(code, "a0a0a0"),
        "ie" => code.Length == 7 && char.IsAsciiLetterLower(code[0]) && char.IsAsciiDigit(code[1]),
        "pt" => Matches(code, "0000000") || Matches(code, "0000"),
        _ => GetDigitCount(country) == code.Length && !code.ContainsAnyExcept(CharacterSets.AsciiDigits),
    };

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
