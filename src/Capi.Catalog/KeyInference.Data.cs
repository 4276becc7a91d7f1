namespace Capi.Catalog;

internal static partial class KeyInference
{
    private static readonly Dictionary<string, string> UserDataNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Email"] = "em",
        ["EmailAddress"] = "em",
        ["Emails"] = "em",
        ["EmailAddresses"] = "em",
        ["Mail"] = "em",
        ["Phone"] = "ph",
        ["PhoneNumber"] = "ph",
        ["PhoneNumbers"] = "ph",
        ["Phones"] = "ph",
        ["Mobile"] = "ph",
        ["MobileNumber"] = "ph",
        ["MobilePhone"] = "ph",
        ["Telephone"] = "ph",
        ["FirstName"] = "fn",
        ["GivenName"] = "fn",
        ["Forename"] = "fn",
        ["LastName"] = "ln",
        ["Surname"] = "ln",
        ["FamilyName"] = "ln",
        ["DateOfBirth"] = "db",
        ["BirthDate"] = "db",
        ["Birthday"] = "db",
        ["Gender"] = "ge",
        ["Sex"] = "ge",
        ["City"] = "ct",
        ["Town"] = "ct",
        ["State"] = "st",
        ["Province"] = "st",
        ["Region"] = "st",
        ["Zip"] = "zp",
        ["ZipCode"] = "zp",
        ["PostalCode"] = "zp",
        ["PostCode"] = "zp",
        ["Country"] = "country",
        ["CountryCode"] = "country",
        ["ExternalId"] = "external_id",
        ["CustomerId"] = "external_id",
        ["UserId"] = "external_id",
        ["ClientIpAddress"] = "client_ip_address",
        ["IpAddress"] = "client_ip_address",
        ["ClientIp"] = "client_ip_address",
        ["ClientUserAgent"] = "client_user_agent",
        ["UserAgent"] = "client_user_agent",
        ["Fbc"] = "fbc",
        ["Fbp"] = "fbp",
        ["SubscriptionId"] = "subscription_id",
        ["FbLoginId"] = "fb_login_id",
        ["FacebookLoginId"] = "fb_login_id",
        ["LeadId"] = "lead_id",
        ["AnonId"] = "anon_id",
        ["MadId"] = "madid",
        ["PageId"] = "page_id",
        ["PageScopedUserId"] = "page_scoped_user_id",
        ["CtwaClid"] = "ctwa_clid",
        ["IgAccountId"] = "ig_account_id",
        ["IgSid"] = "ig_sid",
        ["WhatsappBusinessAccountId"] = "whatsapp_business_account_id",
    };

    private static readonly Dictionary<string, string> CustomDataNames = StandardNames(
        ParameterSection.CustomData,
        ("Amount", "value"),
        ("Total", "value"),
        ("TotalAmount", "value"),
        ("OrderTotal", "value"),
        ("OrderValue", "value"),
        ("CurrencyCode", "currency"),
        ("OrderNumber", "order_id"),
        ("Lines", "contents"),
        ("OrderLines", "contents"),
        ("Items", "contents"),
        ("LineItems", "contents"),
        ("ProductIds", "content_ids"),
        ("SearchTerm", "search_string"),
        ("ItemCount", "num_items"));

    private static readonly Dictionary<string, string> ContentNames = StandardNames(
        ParameterSection.Content,
        ("Sku", "id"),
        ("ItemId", "id"),
        ("ProductId", "id"),
        ("ContentId", "id"),
        ("Qty", "quantity"),
        ("Price", "item_price"),
        ("UnitPrice", "item_price"),
        ("Name", "title"),
        ("ProductName", "title"));

    /// <summary>Every standard key of a section under its own name, and the aliases.</summary>
    private static Dictionary<string, string> StandardNames(ParameterSection section, params (string Name, string Key)[] aliases)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in Parameters.All)
        {
            if (parameter.Section == section)
                names[parameter.Name] = parameter.Key;
        }

        foreach (var (name, key) in aliases)
            names[name] = key;

        return names;
    }
}
