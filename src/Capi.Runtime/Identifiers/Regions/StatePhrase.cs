using System.Globalization;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the state in a text that names it and nothing else: State of Michigan, New York State, US-TX, Texas (TX), Washington, D.C., USA.</summary>
/// <remarks>The words of the text must be divisible into names and codes of one state, names of its country, and words such as "state". A code counts
/// only beside a name, a country or such a word. "Free State" and "Washington County" are no states of the USA.</remarks>
internal readonly ref struct StatePhrase
{
    private const int MaxWords = 12;
    private const int MaxWordsOfPart = 8;
    private const int CodeLength = 2;
    private const int MinUnspacedName = 4;
    private const int MaxDottedLength = 6;

    private readonly ReadOnlySpan<char> _folded;

    // The end of each word in the folded text.
    private readonly ReadOnlySpan<int> _ends;

    private StatePhrase(ReadOnlySpan<char> folded, ReadOnlySpan<int> ends)
    {
        _folded = folded;
        _ends = ends;
    }

    /// <summary>Finds the state, or null.</summary>
    /// <param name="text">At most <see cref="States.MaxTextLength"/> characters.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[States.MaxTextLength * NameFolder.MaxCharsPerChar];
        Span<int> ends = stackalloc int[MaxWords];
        var (length, words, start) = (0, 0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !IsSeparator(text[index]))
                continue;

            var word = NameFolder.Fold(text[start..index], folded[length..], out _);
            start = index + 1;
            if (word.IsEmpty)
                continue;

            if (words == MaxWords)
                return null;

            length += word.Length;
            ends[words++] = length;
        }

        var phrase = new StatePhrase(folded[..length], ends[..words]);
        return phrase.FindFrom(0, null, null, isSupported: false) ?? FindUnspaced(folded[..length]) ?? FindAfterDot(text);
    }

    // US.TX: a period ends no other word.
    private static string? FindAfterDot(ReadOnlySpan<char> text)
    {
        text = WhiteSpace.Trim(text);
        var dot = text.Length - CodeLength - 1;
        if (dot is not (2 or 3) || text[dot] != '.')
            return null;

        Span<char> lower = stackalloc char[MaxDottedLength];
        var length = text.ToLowerInvariant(lower);
        return States.FindByCode(lower[(dot + 1)..length]) is { } code && FindCountry(lower[..dot]) == GetCountry(code) ? code : null;
    }

    // A period or apostrophe does not end a word: U.S.A., N.-B., Hawai'i.
    private static bool IsSeparator(char character) => !char.IsLetterOrDigit(character) && character is not ('.' or '\'' or '’' or '`')
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Surrogate);

    private string? FindFrom(int word, string? state, string? country, bool isSupported)
    {
        if (word == _ends.Length)
            return isSupported && (country is null || state is null || country == GetCountry(state)) ? state : null;

        var start = word == 0 ? 0 : _ends[word - 1];
        for (var end = Math.Min(_ends.Length, word + MaxWordsOfPart); end > word; end--)
        {
            var part = _folded[start.._ends[end - 1]];
            if (FindWithPart(part, end, state, country, isSupported) is { } found)
                return found;
        }

        return null;
    }

    private string? FindWithPart(ReadOnlySpan<char> part, int next, string? state, string? country, bool isSupported)
    {
        if (States.FindByName(part) is { } named && (state ?? named) == named && FindFrom(next, named, country, isSupported: true) is { } byName)
            return byName;

        if (FindCountry(part) is { } partCountry && (country ?? partCountry) == partCountry && FindFrom(next, state, partCountry, isSupported: true) is { } byCountry)
            return byCountry;

        if (part.Length == CodeLength && States.FindByCode(part) is { } code && (state ?? code) == code && FindFrom(next, code, country, isSupported) is { } byCode)
            return byCode;

        return IsCommonWord(part) ? FindFrom(next, state, country, isSupported || part is "state" or "armedforces" or "apo" or "fpo" or "dpo") : null;
    }

    // TexasState, stateofmichigan, TexasUSA
    private static string? FindUnspaced(ReadOnlySpan<char> folded)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["stateof", "provinceof", "commonwealthof", "usa", "unitedstates"])
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal) && FindLongName(folded[prefix.Length..], prefix) is { } code)
                return code;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["state", "province", "usa", "unitedstates", "unitedstatesofamerica", "canada"])
        {
            if (folded.EndsWith(suffix, StringComparison.Ordinal) && FindLongName(folded[..^suffix.Length], suffix) is { } code)
                return code;
        }

        return null;
    }

    private static string? FindLongName(ReadOnlySpan<char> folded, string other) =>
        folded.Length >= MinUnspacedName && States.FindByName(folded) is { } code && (FindCountry(other) ?? GetCountry(code)) == GetCountry(code) ? code : null;

    private static string GetCountry(string state) => States.IsCanadian(state) ? "ca" : "us";

    private static string? FindCountry(ReadOnlySpan<char> folded) => folded switch
    {
        "us" or "usa" or "unitedstates" or "theunitedstates" or "unitedstatesofamerica" or "theunitedstatesofamerica" or "estadosunidos" or "eeuu" or "etatsunis" => "us",
        "ca" or "can" or "canada" => "ca",
        _ => null,
    };

    private static bool IsCommonWord(ReadOnlySpan<char> folded) => folded is
        "the" or "le" or "la" or "les" or "state" or "of" or "armedforces" or "apo" or "fpo" or "dpo" or "province" or "territory" or "commonwealth" or "provincede" or "provincedu" or "provincedela" or "provincedes" or "etatde" or "etatdu" or "estadode";
}
