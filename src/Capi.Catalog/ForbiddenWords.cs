namespace Capi.Catalog;

/// <summary>Finds names that speak of data which Meta forbids and the law protects: health, bank and card numbers, religion and more.</summary>
/// <remarks>Why these words and no others: docs/decisions/0010-words-that-no-event-may-hold.md.</remarks>
internal static partial class ForbiddenWords
{
    private const string Financial = "a card or account number";

    private const string NationalId = "a national id";

    private const string Secret = "a password or secret";

    private static readonly WordList List = new(Health.Concat(Finance).Concat(Credit).Concat(NationalIds).Concat(Secrets).Concat(Beliefs).Concat(Bodies));

    // A card or account that is a shop's own: its number is no bank's.
    private static readonly WordList ShopsOwn = new(Words("",
        "loyalty gift voucher member membership club bonus reward rewards points fidelity customer client user shop store advertiser ad " +
        "sim library trading collector business graphics kunden kundenkarten bonus mitglieds fidelite cliente"));

    // A password is not told by what happens to it.
    private static readonly WordList AboutSecret = new(Words("",
        "reset change changed changes update updated recovery recovered forgotten forgot manager policy strength length protected protection required rule expiry expired"));

    /// <summary>What a name speaks of (<c>health data</c>), or null when it speaks of nothing forbidden.</summary>
    /// <param name="name">A member's name or a key.</param>
    /// <param name="isYesOrNo">True for a bool, which says whether somebody is ill, but holds no number and no password.</param>
    public static string? Find(string name, bool isYesOrNo = false)
    {
        if (List.Find(name) is not { } match || (isYesOrNo && match.Meaning is Financial or NationalId or Secret))
            return null;

        var isHarmless = match.Meaning switch
        {
            Financial => ShopsOwn.Find(name.Substring(0, match.Start), onlyAtEnd: true) is not null || IsCount(name, match.End),
            Secret => AboutSecret.Find(name.Substring(match.End)) is not null,
            _ => false,
        };
        return isHarmless ? null : match.Meaning;
    }

    // AccountNumberOfSeats is a number of seats.
    private static bool IsCount(string name, int from) =>
        NameWords.Start(name, from) is >= 0 and var next && string.Equals(name.Substring(next, NameWords.End(name, next) - next), "of", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Word, string Meaning)> Words(string meaning, params string[] languages) =>
        languages.SelectMany(words => words.Split(' ')).Select(word => (word, meaning));
}
