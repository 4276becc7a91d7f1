namespace Capi.Catalog;

internal static partial class KeyInference
{
    // Unambiguous for any person, so that a qualifier may precede them.
    private static readonly (string Key, string[] Names)[] PersonNames =
    [
        ("em", ["Email", "EmailAddress", "Mail", "Emails", "EmailAddresses"]),
        ("ph", ["Phone", "PhoneNumber", "Telephone", "TelephoneNumber", "Mobile", "MobileNumber", "MobilePhone", "MobilePhoneNumber", "CellPhone", "Phones", "PhoneNumbers"]),
        ("fn", ["FirstName", "GivenName", "Forename", "FirstNames"]),
        ("ln", ["LastName", "FamilyName", "Surname", "LastNames"]),
        ("db", ["DateOfBirth", "BirthDate", "Birthday"]),
        ("ge", ["Gender"]),
        ("ct", ["City", "Town", "Cities"]),
        ("zp", ["Zip", "ZipCode", "PostalCode", "PostCode", "ZipCodes", "PostalCodes"]),
        ("country", ["Country", "CountryCode", "Countries", "CountryCodes"]),
    ];

    // CustomerState is often a status and CustomerRegion a sales region, so only address qualifiers may precede these.
    private static readonly (string Key, string[] Names)[] AddressNames =
    [
        ("st", ["State", "Province", "Region", "States", "Provinces"]),
    ];

    // Never with a qualifier.
    private static readonly (string Key, string[] Names)[] UnqualifiedNames =
    [
        ("ge", ["Sex"]),
        ("external_id", ["CustomerId", "UserId", "ExternalIds", "CustomerIds", "UserIds"]),
        ("client_ip_address", ["IpAddress", "ClientIp"]),
        ("client_user_agent", ["UserAgent"]),
        ("fb_login_id", ["FacebookLoginId"]),
    ];

    private static readonly (string Key, string[] Names)[] HashedByGoogle =
    [
        ("em", ["Email", "EmailAddress"]),
        ("ph", ["PhoneNumber"]),
        ("fn", ["FirstName"]),
        ("ln", ["LastName"]),
    ];

    private static readonly Dictionary<string, string> UserDataNames =
        BuildSectionNames(ParameterSection.UserData, [.. PersonNames, .. AddressNames, .. UnqualifiedNames]);

    // All refer to the person who caused the event. Shipping, Delivery and Recipient are left out: a gift has a different recipient.
    private static readonly (string Qualifier, Dictionary<string, string> Names)[] Qualifiers =
    [
        ("Billing", BuildAliases([.. PersonNames, .. AddressNames])),
        ("BillingAddress", BuildAliases([.. PersonNames, .. AddressNames])),
        ("Buyer", BuildAliases(PersonNames)),
        ("Contact", BuildAliases(PersonNames)),
        ("Customer", BuildAliases(PersonNames)),
        ("Shopper", BuildAliases(PersonNames)),
        ("User", BuildAliases(PersonNames)),
        ("Visitor", BuildAliases(PersonNames)),

        // Google's names for digests: sha256_email_address, and hashed_email of Google Ads. A text of 64 hexadecimal digits is sent as it is.
        ("Sha256", BuildAliases(HashedByGoogle)),
        ("Hashed", BuildAliases(HashedByGoogle)),
    ];

    private static readonly Dictionary<string, string> CustomDataNames = WithoutPrice(BuildSectionNames(ParameterSection.CustomData,
    [
        ("value", ["Amount", "Total", "TotalAmount", "OrderTotal", "OrderValue"]),
        ("currency", ["CurrencyCode"]),
        ("order_id", ["OrderNumber", "TransactionId"]),
        ("contents", ["Lines", "OrderLines", "Items", "LineItems"]),
        ("content_ids", ["ProductIds"]),
        ("search_string", ["SearchTerm"]),
        ("num_items", ["ItemCount"]),
    ]));

    // Price means item_price, as in Meta's web documentation; only the offline documentation uses price.
    private static readonly Dictionary<string, string> ContentNames = BuildSectionNames(ParameterSection.Content,
    [
        ("id", ["Sku", "ItemId", "ProductId", "ContentId"]),
        ("quantity", ["Qty"]),
        ("item_price", ["Price", "UnitPrice"]),
        ("title", ["Name", "ProductName", "ItemName"]),
    ]);

    /// <summary>The keys of a section by their own names, then the aliases. Undocumented keys of user_data are left out: they must be explicit.</summary>
    private static Dictionary<string, string> BuildSectionNames(ParameterSection section, (string Key, string[] Names)[] aliases)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in ParameterDefinitions.All)
        {
            if (parameter.Section != section || (section == ParameterSection.UserData && !parameter.IsDocumented))
                continue;

            names[WithoutUnderscores(parameter.Key)] = parameter.Key;
            names[parameter.Name] = parameter.Key;
        }

        return AddAliases(names, aliases);
    }

    private static Dictionary<string, string> BuildAliases((string Key, string[] Names)[] aliases) =>
        AddAliases(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), aliases);

    private static Dictionary<string, string> AddAliases(Dictionary<string, string> names, (string Key, string[] Names)[] aliases)
    {
        foreach (var (key, spellings) in aliases)
        {
            foreach (var spelling in spellings)
                names[spelling] = key;
        }

        return names;
    }

    // Price in custom data is ambiguous: the value of the event (value), or the price of a car (price, text with a currency).
    private static Dictionary<string, string> WithoutPrice(Dictionary<string, string> names)
    {
        names.Remove("Price");
        return names;
    }
}
