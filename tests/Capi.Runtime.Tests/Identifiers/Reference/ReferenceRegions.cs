using System.Text.RegularExpressions;
using Capi.Identifiers.Regions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of states and countries by linear search (spec section 3.7).</summary>
internal static class ReferenceRegions
{
    private static readonly (string Code, string Name)[] StateNames =
        [.. from entry in States.Data.Split(';', '\n')
            where entry.Trim().Length > 0
            select (KeepLetters(entry.Trim()[..2]), KeepLetters(entry.Trim()[3..]))];

    private static readonly (string Code, string Name, bool IsExactOnly)[] CountryNames =
        [.. from line in Countries.Data.Split('\n')
            from name in line[7..].Split(';').Append(line[..2]).Append(line[3..6])
            select (KeepLetters(line[..2]), KeepLetters(name), name.Contains('=') || KeepLetters(name).Length < 5)];

    public static string? NormalizeState(string value)
    {
        var letters = KeepLetters(value);
        if (letters.Length == 0)
            return null;

        return StateNames.Where(state => state.Name == letters).Select(state => state.Code).FirstOrDefault() ?? letters;
    }

    public static string? NormalizeCountry(string value)
    {
        var letters = KeepLetters(value);
        if (letters.Length > 128)
            return null;

        var exact = CountryNames.Where(country => country.Name == letters).Select(country => country.Code);
        var contained = CountryNames.Where(country => !country.IsExactOnly && letters.Contains(country.Name, StringComparison.Ordinal))
            .Select(country => country.Code).Distinct().ToList();

        return exact.FirstOrDefault() ?? (contained.Count == 1 ? contained[0] : null);
    }

    private static string KeepLetters(string text) => Regex.Replace(ReferenceText.ToLower(text), "[^a-z]", "");
}
