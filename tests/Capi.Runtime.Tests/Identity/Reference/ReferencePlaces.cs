using System.Text.RegularExpressions;

namespace Capi.Identity.Tests.Reference;

/// <summary>Reference normalisation of states and countries by linear search (spec section 3.7).</summary>
internal static class ReferencePlaces
{
    private static readonly (string Code, string Name)[] StateNames =
        [.. from entry in States.Data.Split(';', '\n')
            where entry.Trim().Length > 0
            select (Letters(entry.Trim()[..2]), Letters(entry.Trim()[3..]))];

    private static readonly (string Code, string Name, bool IsExactOnly)[] CountryNames =
        [.. from line in Countries.Data.Split('\n')
            from name in line[7..].Split(';').Append(line[..2]).Append(line[3..6])
            select (Letters(line[..2]), Letters(name), name.Contains('=') || Letters(name).Length < 5)];

    public static string? State(string value)
    {
        var letters = Letters(value);
        if (letters.Length == 0)
            return null;

        return StateNames.Where(state => state.Name == letters).Select(state => state.Code).FirstOrDefault() ?? letters;
    }

    public static string? Country(string value)
    {
        var letters = Letters(value);
        if (letters.Length > 128)
            return null;

        var exact = CountryNames.Where(country => country.Name == letters).Select(country => country.Code);
        var contained = CountryNames.Where(country => !country.IsExactOnly && letters.Contains(country.Name, StringComparison.Ordinal))
            .Select(country => country.Code).Distinct().ToList();

        return exact.FirstOrDefault() ?? (contained.Count == 1 ? contained[0] : null);
    }

    private static string Letters(string text) => Regex.Replace(ReferenceText.ToLower(text), "[^a-z]", "");
}
