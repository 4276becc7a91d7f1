using System.Collections.Frozen;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the code of a US state or territory or a Canadian province. Thread safe.</summary>
internal static partial class States
{
    /// <summary>The maximum length of a text that can name a state, in characters.</summary>
    public const int MaxTextLength = 128;

    private const string CanadianCodes = "ab bc mb nb nl ns nt nu on pe qc sk yt";

    // Countries whose addresses name a US state or a territory.
    private const string UsCountries = "us pr gu as vi mp um fm mh pw";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CodesByName = ParseData()
        .DistinctBy(entry => entry.Name)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Code, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Codes = ParseData()
        .Select(entry => entry.Code)
        .ToFrozenSet(StringComparer.Ordinal)
        .ToFrozenDictionary(code => code, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the code of a text that names a state: its name, also with words and codes that say the same (State of Michigan, US-TX, Texas (TX)).</summary>
    /// <param name="text">Any well-formed text.</param>
    /// <returns>The code in lower case. Null for any other text, and for a code alone.</returns>
    public static string? Find(ReadOnlySpan<char> text) => text.Length > MaxTextLength ? null : StatePhrase.Find(text);

    /// <summary>True if a state of this country can be one of the states listed here.</summary>
    /// <param name="country">An alpha-2 code in lower case; null if the country is unknown.</param>
    public static bool IsCountryWithStates(string? country) => country is null or "ca" || IsUsCountry(country);

    /// <summary>True for the USA and its territories.</summary>
    /// <param name="country">An alpha-2 code in lower case.</param>
    public static bool IsUsCountry(string country) => UsCountries.Contains(country, StringComparison.Ordinal);

    /// <summary>Finds the code of a folded name that is exactly the name of a state.</summary>
    public static string? FindByName(ReadOnlySpan<char> folded) => CodesByName.TryGetValue(folded, out var code) ? code : null;

    /// <summary>Finds the code that the folded text is.</summary>
    public static string? FindByCode(ReadOnlySpan<char> folded) => Codes.TryGetValue(folded, out var code) ? code : null;

    /// <summary>True if the code is that of a Canadian province.</summary>
    public static bool IsCanadian(string code) => CanadianCodes.Contains(code, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Code)> ParseData() => $"{Data};{OtherNames}"
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => (NameFolder.Fold(entry[3..]), NameFolder.Fold(entry[..2])));
}
