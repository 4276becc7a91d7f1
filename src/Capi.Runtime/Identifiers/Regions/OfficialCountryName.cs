using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the country in an official name: Die Schweiz, República de Colombia, Mongolská republika, 斐济共和国. Words for a form of government are removed,
/// and what is left must be the name of one country, as it is or in the case or as the adjective that its language uses beside them.</summary>
/// <remarks>Divided countries are safe: "Republik China" and "Demokratische Republik Korea" are no country here. Thread safe.</remarks>
internal static class OfficialCountryName
{
    // Articles, prepositions, and short words for a form of government.
    internal static string CommonWords => Encoding.UTF8.GetString(
        "the of rep de del della dell delle do da du des d la le les los las el il lo gli l di der die das den von van het og του της grand grande gran grao duche ducado ducato "u8
        + "union unione unie unia unionen arabe araba arab cong hoa vuong quoc إمارة سلطنة مملكة اتحاد गणराज्य"u8);

    // What words for a form of government begin with.
    internal static string Stems => Encoding.UTF8.GetString(
        "republi repubbl respubl bundes bondsrep kingdom konigr koninkr kongerig konungar kungarik kungad krolest kralovs kraljev kuning koztars kiralys cumhur krallig kerajaan vabariik tasaval "u8
        + "principa furstent furstend vorsten ksiestw knizec kniez knezev ruhtinas prensli granduc grosshe groothe storher sultan emirat commonw confeder konfeder federa foder forbunds liittot "u8
        + "islam arabisch arabsk arabrep territ gebiet plurinat республи республі королевс королівс кралств княжес князівс исламск федерат федерац арабск содруж "u8
        + "δημοκρατ βασιλει جمهوري الإسلام الاتحاد רפובליק ממלכת"u8);

    // As the words above, but not before a country that is or was divided, shares its name with its neighbour, or is a state elsewhere.
    internal static string DividingWords => Encoding.UTF8.GetString(
        "state estado etat stato staat staten drzava stat riik valtio allam devleti panstwo държава دولة מדינת halk dan chu nhan xa hoi nghia"u8);

    internal static string DividingStems => Encoding.UTF8.GetString(
        "democra demokra volksre folkrep people popula popola ludov ludow narodn sociali soziali nepkoz rahvava kansant independ unabhang indipend государс народн демократ социали الديمقراط الشعب"u8);

    internal static string NotBesideDividingWords => "cd cg de dm ge gn ie kp kr lu mx ne tw ye";

    // Written without spaces.
    internal static string Suffixes => Encoding.UTF8.GetString("共和国 共和國 王国 王國 公国 公國 联邦 聯邦 連邦 伊斯兰 イスラム 공화국 왕국 공국 연방 이슬람"u8);

    internal static string Prefixes => Encoding.UTF8.GetString("สาธารณรัฐ ราชอาณาจักร"u8);

    // Endings of the genitive or the adjective, and what the name ends with: Angolan, Beninin, Kameruni, Mongolská, Indická, Albanii, Angoli, Kuby, Iraku.
    internal static string Endings => "n: in: i: e: ska:sko ska:a ska:ie ska:ia ska: cka:cko ii:ia i:a y:a u:";

    // Dominican is no form of Dominica, the Serbian Republic is a part of Bosnia, and "Republik China" is Taiwan.
    internal static string NotInflected => "cn dm rs";

    private const string China = "cn";

    // Dél-Szudán is South Sudan in Hungarian.
    private const string South = "del";
    private const int MinStemLength = 3;
    private const int MinInflectedLength = 4;

    private static readonly string[] FoldedCommonWords = Fold(CommonWords);
    private static readonly string[] FoldedStems = Fold(Stems);
    private static readonly string[] FoldedDividingWords = Fold(DividingWords);
    private static readonly string[] FoldedDividingStems = Fold(DividingStems);
    private static readonly string[] FoldedSuffixes = Fold(Suffixes);
    private static readonly string[] FoldedPrefixes = Fold(Prefixes);
    private static readonly string[][] EndingPairs = [.. Endings.Split(' ').Select(ending => ending.Split(':'))];

    /// <summary>Finds the country, or null.</summary>
    /// <param name="text">At most <see cref="Countries.MaxTextLength"/> characters of well-formed text that is no name itself.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        Span<char> rest = stackalloc char[Countries.MaxTextLength + 1];
        Span<char> folded = stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar];
        var (length, removed, isDivided) = (0, false, false);
        foreach (var range in text.SplitAny(" \u00A0'’-_"))
        {
            var word = text[range];
            var foldedWord = NameFolder.Fold(word, folded, out var hasAccents);
            var divides = Contains(FoldedDividingWords, FoldedDividingStems, foldedWord);
            if (divides || (Contains(FoldedCommonWords, FoldedStems, foldedWord) && !(hasAccents && foldedWord is South)))
            {
                (removed, isDivided) = (true, isDivided || divides);
                continue;
            }

            word.CopyTo(rest[length..]);
            length += word.Length;
            rest[length++] = ' ';
        }

        var code = removed ? FindInflected(rest[..length]) : FindUnspaced(text);
        return code is null or China || (isDivided && NotBesideDividingWords.Contains(code, StringComparison.Ordinal)) ? null : code;
    }

    // All readings must agree: Nigeri is Nigeria in Albanian, and of Niger in Estonian.
    private static string? FindInflected(ReadOnlySpan<char> text)
    {
        var found = Countries.FindExact(text);
        Span<char> folded = stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar];
        var name = NameFolder.Fold(text, folded, out _);
        Span<char> other = stackalloc char[name.Length + MinInflectedLength];
        foreach (var pair in EndingPairs)
        {
            var stemLength = name.Length - pair[0].Length;
            if (stemLength < MinStemLength || stemLength + pair[1].Length < MinInflectedLength || !name.EndsWith(pair[0], StringComparison.Ordinal))
                continue;

            name[..stemLength].CopyTo(other);
            pair[1].CopyTo(other[stemLength..]);
            if (Countries.FindExact(other[..(stemLength + pair[1].Length)]) is not { } code || NotInflected.Contains(code, StringComparison.Ordinal))
                continue;

            if ((found ?? code) != code)
                return null;

            found = code;
        }

        return found;
    }

    private static string? FindUnspaced(ReadOnlySpan<char> text)
    {
        var name = NameFolder.Fold(text, stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar], out _);
        var length = name.Length;
        foreach (var prefix in FoldedPrefixes)
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;

        // The words may follow each other: 연방공화국.
        for (var index = 0; index < FoldedSuffixes.Length; index++)
        {
            if (!name.EndsWith(FoldedSuffixes[index], StringComparison.Ordinal))
                continue;

            name = name[..^FoldedSuffixes[index].Length];
            index = -1;
        }

        return name.Length < length ? Countries.FindExact(name) : null;
    }

    private static bool Contains(string[] words, string[] stems, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        foreach (var stem in stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string[] Fold(string words) => Array.ConvertAll(words.Split(' '), NameFolder.Fold);
}
