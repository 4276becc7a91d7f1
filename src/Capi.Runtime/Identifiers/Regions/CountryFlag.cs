using System.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the country of a flag, as in 🇩🇪 or 🇩🇪 +49: two regional indicators, or the tags of a subdivision's flag.</summary>
internal static class CountryFlag
{
    private const int CodeLength = 2;
    private const int FirstIndicator = 0x1F1E6;
    private const int LastIndicator = 0x1F1FF;

    // England: a black flag and the tags g, b, e, n, g.
    private const int FirstTag = 0xE0061;
    private const int LastTag = 0xE007A;

    // Both are surrogate pairs.
    private const char IndicatorSurrogate = '\uD83C';

    /// <summary>Returns the code in lower case; null if the text has no flag of a country, or more than one.</summary>
    /// <param name="text">Well-formed text.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        if (!text.Contains(IndicatorSurrogate))
            return null;

        Span<char> code = stackalloc char[CodeLength];
        var (indicators, tags) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= FirstIndicator and <= LastIndicator)
                Set(code, indicators++, rune.Value - FirstIndicator);
            else if (rune.Value is >= FirstTag and <= LastTag)
                Set(code, tags++, rune.Value - FirstTag);
        }

        return (indicators, tags) is (CodeLength, 0) or (0, >= CodeLength) ? Countries.FindExact(code) : null;
    }

    private static void Set(Span<char> code, int index, int letter)
    {
        if (index < CodeLength)
            code[index] = (char)('a' + letter);
    }
}
