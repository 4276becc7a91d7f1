using System.Collections.Frozen;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the country in an official name: Die Schweiz, República de Colombia, Mongolská republika, 斐济共和国. Words for a form of government are removed,
/// and what is left must be the name of one country, as it is or in the case or as the adjective that its language uses beside them.</summary>
/// <remarks>Divided countries are safe: "Republik China" and "Demokratische Republik Korea" are no country here. Thread safe.</remarks>
internal static class OfficialCountryName
{
    // Articles, prepositions, and words for a form of government.
    internal static string CommonWords => Encoding.UTF8.GetString(
        "the of republic rep kingdom federal republica republique republik republika republike republikk repubblica republiek republikken republiken respublika bundesrepublik bondsrepubliek "u8
        + "royaume reino regno konigreich koninkrijk kongeriget kongeriket konungariket kungariket kungadomet krolestwo kralovstvi kralovstvo kraljevina kraljevstvo vabariik kuningriik tasavalta kuningaskunta "u8
        + "koztarsasag kiralysag cumhuriyeti kralligi regatul karaliste karalyste kerajaan cong hoa vuong quoc "u8
        + "principaute principado principato furstentum vorstendom furstendomet ksiestwo knizectvi kniezatstvo knezevina ruhtinaskunta prensligi grand duche gran ducado granducato ducato grao "u8
        + "grossherzogtum groothertogdom storhertigdomet sultanat sultanaat sultanato sultanate sultanatet sultanligi emirat emirato commonwealth confederation confederacion confederacao confederazione "u8
        + "union unione unie federation federacion federacao federazione federatie foderation bundes federale federatif federative federativa federativna federativni foderative federaal "u8
        + "islamic islamische islamique islamica islamitische islamiska islamska islamischer arabische arabe araba arabska arabrepubliken liittotasavalta forbundsrepubliken "u8
        + "territoire territorio territory gebiet territorium plurinational plurinationaler mnohonarodnostni "u8
        + "de del della dell delle do da du des d la le les los las el il lo gli l di der die das den von van het og "u8
        + "республика республики королевство княжество исламская федеративная арабская содружество федерация кралство република королівство республіка князівство δημοκρατία βασίλειο του της "u8
        + "جمهورية مملكة سلطنة إمارة اتحاد الإسلامية الاتحادية רפובליקת ממלכת गणराज्य"u8);

    // As the words above, but not before a country that is or was divided, shares its name with its neighbour, or is a state elsewhere.
    internal static string DividingWords => Encoding.UTF8.GetString(
        "state estado etat stato staat staten drzava stat riik valtio allam devleti panstwo государство держава دولة מדינת independent independiente independant indipendente unabhangiger independente "u8
        + "democratic democratique democratica demokratische democratische demokratiska demokraticka demokratska demokratik demokraatlik volksrepublik folkrepubliken volksrepubliek people peoples popular populaire "u8
        + "popolare ludova ludowa narodna socialist socialiste socialista sozialistische socialistische nepkoztarsasag rahvavabariik kansantasavalta halk dan chu nhan xa hoi nghia "u8
        + "народная демократическая социалистическая الديمقراطية الشعبية"u8);

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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldedCommonWords = Create(CommonWords);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldedDividingWords = Create(DividingWords);
    private static readonly string[] FoldedSuffixes = [.. Suffixes.Split(' ').Select(NameFolder.Fold)];
    private static readonly string[] FoldedPrefixes = [.. Prefixes.Split(' ').Select(NameFolder.Fold)];
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
            var divides = FoldedDividingWords.Contains(foldedWord);
            if (divides || (FoldedCommonWords.Contains(foldedWord) && !(hasAccents && foldedWord is South)))
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

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Create(string words) =>
        words.Split(' ').Select(NameFolder.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
