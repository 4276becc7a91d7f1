using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Removes what people write beside the name of a state outside the USA and Canada: its country, its code, the code of its country, a word for "state".</summary>
/// <remarks>New South Wales, Australia; New South Wales (NSW); NSW - New South Wales; AU-NSW; Freistaat Bayern. The name stays as it is written. Thread safe.</remarks>
internal static class RegionName
{
    private const int MaxCodeLength = 3;
    private const int MinNameLength = 4;

    // With a space after it, in lower case.
    private static readonly string[] Prefixes =
        ["state of ", "the state of ", "province of ", "estado de ", "estado do ", "estado da ", "provincia de ", "provincia di ", "freistaat ", "bundesland ", "land ", "kanton ", "canton of ", "canton de ", "canton du "];

    /// <summary>Returns the name or code alone, a part of the text, or the whole text.</summary>
    /// <param name="text">At most <see cref="States.MaxTextLength"/> characters of trimmed text.</param>
    /// <param name="country">The alpha-2 code of the country in lower case; null if it is unknown.</param>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> text, string? country)
    {
        if (IsCodeWithCountry(text, country, out var code))
            return code;

        text = RemoveCountry(text, country);
        return RemovePrefix(RemoveCode(text));
    }

    // AU-NSW, and FR-75 of which no letter remains. AL-AIN and LA-ROCA are names.
    private static bool IsCodeWithCountry(ReadOnlySpan<char> text, string? country, out ReadOnlySpan<char> code)
    {
        code = default;
        var dash = text.IndexOfAny('-', '_');
        if (dash is not (2 or 3) || text.Length - dash - 1 is < 1 or > MaxCodeLength || text[..dash] is "AL" or "LA" || text[..dash].ContainsAnyExcept(CharacterSets.AsciiUpperLetters))
            return false;

        code = text[(dash + 1)..];
        foreach (var character in code)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character))
                return false;
        }

        return IsForeignCountry(text[..dash], country);
    }

    // Bavaria, Germany; Greater London (UK). A code of two letters only if it is that of the known country: "Torino (TO)" is not in Tonga. "GU - Guatemala" is the state.
    private static ReadOnlySpan<char> RemoveCountry(ReadOnlySpan<char> text, string? country)
    {
        return TrySplit(text, out var name, out var last) && IsForeignCountry(last, country) && (country is not null || last.Length > MaxCodeLength) && !IsCodeOf(name, last) ? name : text;
    }

    // States of the USA and Canada are found by name: "US-ON" and "Texas, Canada" are neither.
    private static bool IsForeignCountry(ReadOnlySpan<char> text, string? country) =>
        Countries.FindExact(text) is { } found and not ("us" or "ca") && (country ?? found) == found;

    // Bayern (BY), São Paulo - SP, NSW - New South Wales: the letters of the code occur in the name, in this order.
    private static ReadOnlySpan<char> RemoveCode(ReadOnlySpan<char> text) =>
        !TrySplit(text, out var first, out var last) ? text
        : IsCodeOf(last, first) ? first
        : IsCodeOf(first, last) ? last
        : text;

    // At the last opening bracket, else at the only comma, slash, or dash between spaces.
    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
    {
        first = last = default;
        if (text.EndsWith(')') && text.LastIndexOf('(') is var bracket and > 0)
        {
            first = WhiteSpace.Trim(text[..bracket]);
            last = WhiteSpace.Trim(text[(bracket + 1)..^1]);
        }
        else if (text.IndexOfAny(',', '/') is var mark and > 0)
        {
            first = WhiteSpace.Trim(text[..mark]);
            last = WhiteSpace.Trim(text[(mark + 1)..]);
        }
        else if (IndexOfDash(text) is var dash and > 0)
        {
            first = WhiteSpace.Trim(text[..dash]);
            last = WhiteSpace.Trim(text[(dash + 1)..]);
        }

        return !first.IsEmpty && !last.IsEmpty;
    }

    private static int IndexOfDash(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length - 1; index++)
        {
            if (text[index] is '-' or '\u2013' or '\u2014' && text[index - 1] == ' ' && text[index + 1] == ' ')
                return index;
        }

        return -1;
    }

    private static bool IsCodeOf(ReadOnlySpan<char> code, ReadOnlySpan<char> name)
    {
        if (code.Length > MaxCodeLength || code.ContainsAnyExcept(CharacterSets.AsciiUpperLetters))
            return false;

        var folded = NameFolder.Fold(name, stackalloc char[States.MaxTextLength * NameFolder.MaxCharsPerChar], out _);
        if (folded.Length < MinNameLength || folded[0] != (code[0] | 0x20))
            return false;

        foreach (var letter in code)
        {
            var index = folded.IndexOf((char)(letter | 0x20));
            if (index < 0)
                return false;

            folded = folded[(index + 1)..];
        }

        return true;
    }

    private static ReadOnlySpan<char> RemovePrefix(ReadOnlySpan<char> text)
    {
        foreach (var prefix in Prefixes)
        {
            if (text.Length >= prefix.Length + MinNameLength && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return text[prefix.Length..];
        }

        return text;
    }
}
