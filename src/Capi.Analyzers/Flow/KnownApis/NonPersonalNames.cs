using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Names that look like an identifier's but don't mean a person in the audience: <c>supportEmail</c>, <c>store.Phone</c>, <c>book.Author.LastName</c>, <c>maskedEmail</c>.</summary>
internal static class NonPersonalNames
{
    private static readonly HashSet<string> Owners = new(StringComparer.OrdinalIgnoreCase)
    {
        "store", "shop", "branch", "company", "office", "support", "seller", "hotel", "venue", "restaurant", "warehouse", "airport", "brand", "merchant",
        "vendor", "supplier", "organization", "organisation", "business", "campaign", "template", "options", "settings", "config", "configuration",
        "constants", "resources", "smtp", "server", "sender", "admin", "team",
    };

    // A phone number of one of these is a model or a part number.
    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase) { "product", "device", "article", "sku", "variant" };

    // The name of one of these describes what is sold.
    private static readonly HashSet<string> Creators = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "artist", "speaker", "instructor", "teacher", "agent", "doctor", "actor", "director", "performer", "trainer", "coach", "editor", "host",
        "product", "book", "course", "file", "directory", "folder", "type", "class", "assembly",
    };

    // The rest of the name says that the value was made unreadable, or whose it is.
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "masked", "encrypted", "obfuscated", "anonymized", "anonymised", "anonymous", "pseudonymized", "pseudonymised", "redacted", "tokenized", "truncated",
        "from", "reply", "no", "admin", "default", "template", "sender", "support", "merchant", "vendor", "supplier", "company", "organization", "organisation",
        "business", "team", "system", "server", "info", "helpdesk", "noreply",
    };

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "billing", "shipping", "delivery", "customer", "buyer", "user", "home", "recipient", "shopper", "visitor", "guest", "member", "person", "patient", "subscriber",
    };

    /// <summary>True when the name, or the instance that the member belongs to, isn't a person's.</summary>
    /// <param name="owner">The name of the instance (<see cref="ReceiverName"/>), or empty.</param>
    /// <param name="key">The key that the name implies.</param>
    public static bool Contains(string name, string owner, ITypeSymbol? ownerType, string key)
    {
        var words = NameWords.Split(name);
        return words.Take(words.Count - 1).Any(word => Prefixes.Contains(word) || IsThingOrCreator(word, key))
            || IsOwner(owner, key)
            || (ownerType is not null && IsOwner(ownerType.Name, key));
    }

    /// <summary>True when a word of the name says that it is a person's: <c>ShippingStreet</c>.</summary>
    public static bool IsOfPerson(string name) => NameWords.Split(name).Any(Persons.Contains);

    private static bool IsOwner(string name, string key)
    {
        var words = NameWords.Split(name);
        return words.Count > 0 && (Owners.Contains(words[words.Count - 1]) || IsThingOrCreator(words[words.Count - 1], key));
    }

    private static bool IsThingOrCreator(string word, string key) => key switch
    {
        "ph" => Things.Contains(word),
        "fn" or "ln" or PersonalDataTerms.NoUserDataKey => Creators.Contains(word),
        _ => false,
    };
}
