namespace Capi.Catalog;

/// <summary>Finds names that indicate data that Meta prohibits and laws protect: health, bank and card numbers, religion and more.</summary>
/// <remarks>For the choice of words, see docs/decisions/0010-prohibited-data-words.md.</remarks>
internal static partial class ForbiddenDataTerms
{
    private const string Financial = "a card or account number";

    private const string NationalId = "a national ID number";

    private const string Secret = "a password or secret";

    private static readonly TermDictionary Terms = new(Health.Concat(Finance).Concat(Credit).Concat(NationalIds).Concat(Secrets).Concat(Beliefs).Concat(Bodies));

    // After a sensitive topic, these make the name one of a product or a page about it.
    private static readonly TermDictionary ProductTerms = new(CreateEntries("",
        "book title ebook magazine course guide product article category brochure leaflet video podcast collection department topic section page newsletter campaign shop store item sku brand " +
        "kit supplies accessory accessories webinar workshop poster calendar pillow gift toy game film movie series genre shelf isbn",
        "buch bücher buecher titel ratgeber kurs produkt artikel kategorie zeitschrift abteilung thema kalender kissen sachbuch",
        "livre titre cours guide produit categorie catégorie rayon thème theme magasin cadeau",
        "libro título titulo curso guía producto artículo articulo categoría categoria revista tema tienda regalo"));

    // Data about the person, whatever follows: these are numbers and secrets.
    private static readonly HashSet<string> PersonalMeanings = new(StringComparer.Ordinal) { Financial, NationalId, Secret, "a credit score" };

    // Before a card or account number, these make it a merchant's own number, not a bank's.
    private static readonly TermDictionary MerchantQualifiers = new(CreateEntries("",
        "loyalty gift voucher member membership club bonus reward rewards points fidelity customer client user shop store advertiser ad " +
        "sim library trading collector business graphics kunden kundenkarten bonus mitglieds fidelite cliente"));

    // After a secret, these make the name about the secret, not its value.
    private static readonly TermDictionary SecretLifecycleTerms = new(CreateEntries("",
        "reset change changed changes update updated recovery recovered forgotten forgot manager policy strength length protected protection required rule expiry expired"));

    /// <summary>Finds the category of forbidden data that a name indicates (<c>health data</c>), or null.</summary>
    /// <param name="name">A member's name or a key.</param>
    /// <param name="isBoolean">True for a bool, which can indicate an illness, but can't contain a number or a password.</param>
    public static string? Find(string name, bool isBoolean = false)
    {
        if (Terms.Find(name) is not { } match || (isBoolean && match.Meaning is Financial or NationalId or Secret))
            return null;

        var isHarmless = match.Meaning switch
        {
            Financial => MerchantQualifiers.Find(name.Substring(0, match.Start), onlyAtEnd: true) is not null || IsCount(name, match.End),
            Secret => SecretLifecycleTerms.Find(name.Substring(match.End)) is not null,
            _ => false,
        };
        return isHarmless ? null : match.Meaning;
    }

    /// <summary>The category of forbidden data that the topic of a product belongs to (<c>PregnancyBook</c>, or <c>BookTitle</c> with the key <c>pregnancy</c>), or null.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="key">Its key, or null if the name is the key.</param>
    /// <param name="isBoolean">True for a bool, which is about the person.</param>
    public static string? FindProductTopic(string name, string? key, bool isBoolean)
    {
        if (isBoolean)
            return null;

        var inName = Terms.Find(name);
        var inKey = key is null ? null : Terms.Find(key);
        if ((inName ?? inKey) is not { Meaning: var meaning } || PersonalMeanings.Contains(meaning))
            return null;

        var isProductName = inName is null || ProductTerms.Find(name.Substring(inName.End)) is not null;
        var isProductKey = inKey is null || ProductTerms.Find(key!.Substring(inKey.End)) is not null || (inName is null && ProductTerms.Find(name) is not null);
        return isProductName && isProductKey ? meaning : null;
    }

    // AccountNumberOfSeats is a number of seats.
    private static bool IsCount(string name, int from) =>
        NameTokenizer.FindWordStart(name, from) is >= 0 and var next && string.Equals(name.Substring(next, NameTokenizer.FindWordEnd(name, next) - next), "of", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Word, string Meaning)> CreateEntries(string meaning, params string[] languages) =>
        languages.SelectMany(words => words.Split(' ')).Select(word => (word, meaning));
}
