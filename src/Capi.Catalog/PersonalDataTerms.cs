namespace Capi.Catalog;

/// <summary>Finds names of values that identify a person: <c>InvoiceEmail</c>, <c>delivery_street</c>.</summary>
/// <remarks>Only the end of a name is compared: <c>EmailTemplate</c> is a template. Words that also describe products (<c>Phone</c>, <c>Name</c>,
/// <c>City</c>) are left out.</remarks>
internal static class PersonalDataTerms
{
    /// <summary>The result of <see cref="Find"/> for a full name or a postal address: user_data has keys for their parts only.</summary>
    public const string NoUserDataKey = "";

    // These identify a person in any section.
    private static readonly (string Word, string Meaning)[] PersonTerms =
    [
        ("email", "em"), ("emailaddress", "em"), ("mailaddress", "em"),
        ("phonenumber", "ph"), ("telephonenumber", "ph"), ("mobilenumber", "ph"), ("mobilephonenumber", "ph"), ("contactphone", "ph"),
        ("customerphone", "ph"), ("recipientphone", "ph"), ("shippingphone", "ph"), ("deliveryphone", "ph"), ("guestphone", "ph"),
        ("homephone", "ph"), ("workphone", "ph"), ("dayphone", "ph"), ("eveningphone", "ph"), ("privatephone", "ph"), ("personalphone", "ph"), ("primaryphone", "ph"), ("whatsappnumber", "ph"),
        ("firstname", "fn"), ("givenname", "fn"), ("forename", "fn"),
        ("lastname", "ln"), ("surname", "ln"), ("familyname", "ln"), ("maidenname", "ln"),
        ("birthday", "db"), ("birthdate", "db"), ("dateofbirth", "db"), ("dob", "db"),
        ("ipaddress", "client_ip_address"), ("clientip", "client_ip_address"), ("remoteip", "client_ip_address"), ("userip", "client_ip_address"), ("visitorip", "client_ip_address"),
        ("emailadresse", "em"), ("emailadress", "em"), ("emailorphone", "em"), ("correo", "em"), ("mailadresse", "em"), ("correoelectronico", "em"), ("courriel", "em"), ("adressemail", "em"),
        ("telefonnummer", "ph"), ("handynummer", "ph"), ("mobilnummer", "ph"), ("rufnummer", "ph"), ("telefon", "ph"), ("telefonnr", "ph"), ("phonenr", "ph"), ("mobilenr", "ph"), ("numerotelephone", "ph"), ("numerodetelefono", "ph"),
        ("vorname", "fn"), ("prenom", "fn"), ("nachname", "ln"), ("familienname", "ln"), ("nomdefamille", "ln"),
        ("geburtsdatum", "db"), ("geburtstag", "db"), ("datedenaissance", "db"), ("fechadenacimiento", "db"),
        ("fullname", NoUserDataKey), ("customername", NoUserDataKey), ("buyername", NoUserDataKey), ("recipientname", NoUserDataKey), ("guestname", NoUserDataKey),
    ];

    // In an entry of contents, these describe the item, such as a house or a hotel.
    private static readonly (string Word, string Meaning)[] AddressTerms =
    [
        ("address", NoUserDataKey), ("addressline", NoUserDataKey), ("postaladdress", NoUserDataKey), ("street", NoUserDataKey), ("streetname", NoUserDataKey), ("streetaddress", NoUserDataKey),
        ("housenumber", NoUserDataKey), ("postcode", "zp"), ("postalcode", "zp"), ("zipcode", "zp"),
    ];

    // The address or number of one of these does not identify a person, and neither does one that was made unreadable.
    private static readonly string[] NonPersonalQualifiers =
    [
        "store", "shop", "branch", "company", "office", "support", "seller", "hotel", "property", "venue", "event", "restaurant", "warehouse",
        "pickup", "airport", "web", "site", "page", "wallet", "mac", "network", "merchant", "vendor", "supplier", "brand", "helpdesk", "info", "noreply",
        "masked", "redacted", "obfuscated", "anonymized", "anonymised",
    ];

    private static readonly string[] QualifiedTerms =
        ["address", "street", "postcode", "postalcode", "zipcode", "email", "emailaddress", "phone", "phonenumber", "telefon"];

    private static readonly TermDictionary NonPersonalTerms = new(NonPersonalQualifiers.SelectMany(thing => QualifiedTerms.Select(word => (thing + word, thing))));

    private static readonly TermDictionary ContractTerms = new(PersonTerms.Concat(AddressTerms));

    private static readonly TermDictionary ContentTerms = new(PersonTerms);

    // Names from which one of these keys is inferred mean a person once a word such as Raw or E164 says that they hold an identifier.
    private static readonly string[] KeysWithForms = ["em", "ph", "fn", "ln", "db", "client_ip_address"];

    /// <summary>Finds the user_data key that a name indicates, <see cref="NoUserDataKey"/> when there is none for it, or null when the name is not personal.</summary>
    /// <param name="name">A member's name or a key.</param>
    /// <param name="isContent">True in an entry of <c>contents</c>, where addresses describe the item.</param>
    public static string? Find(string name, bool isContent) =>
        FindTerm(name, isContent) is { } match && !IsNonPersonal(name) ? match.Meaning : null;

    private static TermMatch? FindTerm(string name, bool isContent)
    {
        var terms = isContent ? ContentTerms : ContractTerms;
        if (terms.Find(name, onlyAtEnd: true) is { } match)
            return match;

        return IdentifierForms.Remove(name) is { } rest
            ? terms.Find(rest, onlyAtEnd: true) ?? (KeyInference.InferUserDataKey(rest) is { } key && KeysWithForms.Contains(key) ? new TermMatch(key, 0, rest.Length) : null)
            : null;
    }

    /// <summary>True for the address or number of a shop, a hotel, a wallet: <c>StoreAddress</c>, <c>hotel_postcode</c>.</summary>
    public static bool IsNonPersonal(string name) => NonPersonalTerms.Find(name, onlyAtEnd: true) is not null;
}
