using System.Globalization;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the only country whose English name is in a text: Berlin, Germany; the beautiful Republic of Malta.</summary>
/// <remarks>"UK and Germany", "Korea (North or South)" and "Rogaland" name no single country: a name counts between the ends of words, and beside it no other
/// country's code, no "or" or "and", and no "north" or "south" may stand.</remarks>
internal static class ContainedCountryName
{
    internal const string ConjunctionsAndDirections = "or and oder und ou et o u y e en eller og och north south";

    internal const string Territories =
        "pr gu vi as mp um im je gg gi bm ky vg ai ms tc fk sh pn io gs gp mq gf re yt pm bl mf wf pf nc tf aw cw sx bq fo gl cx cc nf hm ck nu tk hk mo";

    private const int MaxCodeLength = 3;

    /// <summary>Finds the country, or null.</summary>
    /// <param name="text">At most <see cref="Countries.MaxTextLength"/> characters of well-formed text.</param>
    /// <param name="names">The folded names, with the codes of their countries.</param>
    public static string? Find(ReadOnlySpan<char> text, (string Name, string Code)[] names)
    {
        Span<char> folded = stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar];
        Span<bool> isBoundary = stackalloc bool[folded.Length + 1];
        var length = FoldWords(text, folded, isBoundary);
        if (FindOnly(folded[..length], isBoundary, names) is not { } code)
            return null;

        Span<bool> isCovered = stackalloc bool[folded.Length];
        foreach (var (name, other) in names)
        {
            for (var start = 0; code == other && IndexOfName(folded[..length], isBoundary, name, start) is >= 0 and var found; start = found + 1)
                isCovered.Slice(found, name.Length).Fill(true);
        }

        return HasOtherMeaning(text, code, isCovered) ? null : code;
    }

    private static string? FindOnly(ReadOnlySpan<char> folded, ReadOnlySpan<bool> isBoundary, (string Name, string Code)[] names)
    {
        string? code = null;
        foreach (var (name, other) in names)
        {
            if (IndexOfName(folded, isBoundary, name, 0) < 0)
                continue;

            if (code is not null && code != other)
                return null;

            code = other;
        }

        return code;
    }

    private static int IndexOfName(ReadOnlySpan<char> folded, ReadOnlySpan<bool> isBoundary, string name, int start)
    {
        while (start <= folded.Length && folded[start..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var index)
        {
            start += index;
            if (isBoundary[start] && isBoundary[start + name.Length])
                return start;

            start++;
        }

        return -1;
    }

    // Folds the words without spaces, and marks where they begin and end.
    private static int FoldWords(ReadOnlySpan<char> text, Span<char> folded, Span<bool> isBoundary)
    {
        var (length, start) = (0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !IsSeparator(text[index]))
                continue;

            isBoundary[length] = true;
            length += NameFolder.Fold(text[start..index], folded[length..], out _).Length;
            isBoundary[length] = true;
            start = index + 1;
        }

        return length;
    }

    private static bool HasOtherMeaning(ReadOnlySpan<char> text, string code, ReadOnlySpan<bool> isCovered)
    {
        var hasLowerCase = text.ContainsAny(CharacterSets.AsciiLowerLetters);
        Span<char> folded = stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar];
        var (position, start) = (0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !IsSeparator(text[index]))
                continue;

            var written = text[start..index];
            var word = NameFolder.Fold(written, folded, out _);
            start = index + 1;
            if (!word.IsEmpty && !isCovered[position] && (IsConjunctionOrDirection(word) || IsCodeOfOther(written, word, hasLowerCase, code)))
                return true;

            position += word.Length;
            if (index < text.Length && text[index] is '&' or '+' && !(position > 0 && isCovered[position - 1] && isCovered[position]))
                return true;
        }

        return false;
    }

    private static bool IsConjunctionOrDirection(ReadOnlySpan<char> word)
    {
        foreach (var range in ConjunctionsAndDirections.AsSpan().Split(' '))
        {
            if (word.SequenceEqual(ConjunctionsAndDirections.AsSpan()[range]))
                return true;
        }

        return false;
    }

    // USA/Canada. In a text of capitals, two letters may be a word: REPUBLICA DE CHILE.
    private static bool IsCodeOfOther(ReadOnlySpan<char> written, ReadOnlySpan<char> word, bool hasLowerCase, string code) =>
        word.Length is > 1 and <= MaxCodeLength && (hasLowerCase || word.Length == MaxCodeLength) && !written.ContainsAny(CharacterSets.AsciiLowerLetters)
        && Countries.FindExact(word) is { } other && other != code && !IsParent(other, code);

    // Puerto Rico, USA; Isle of Man, UK
    private static bool IsParent(string parent, string code) =>
        parent is "us" or "gb" or "fr" or "nl" or "dk" or "au" or "nz" or "cn" && Territories.Contains(code, StringComparison.Ordinal);

    // Not the dots and apostrophes of R.O.C. and Côte d'Ivoire.
    private static bool IsSeparator(char character) => !char.IsLetter(character) && character is not ('.' or '\'' or '’')
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate);
}
