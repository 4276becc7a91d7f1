namespace Capi.Generators.Tests.Support;

/// <summary>The inferred keys of the member names in the tests. Duplicated on purpose to be independent of the key inference.</summary>
internal static class ReferenceKeys
{
    private static readonly HashSet<string> CustomDataListKeys = ["content_ids", "contents", "destination_ids"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Email"] = "em",
        ["Emails"] = "em",
        ["Phone"] = "ph",
        ["FirstName"] = "fn",
        ["LastName"] = "ln",
        ["City"] = "ct",
        ["State"] = "st",
        ["PostalCode"] = "zp",
        ["Country"] = "country",
        ["Birthday"] = "db",
        ["Gender"] = "ge",
        ["CustomerId"] = "external_id",
        ["Fbp"] = "fbp",
        ["IpAddress"] = "client_ip_address",
        ["UserAgent"] = "client_user_agent",
        ["LeadId"] = "lead_id",
        ["Value"] = "value",
        ["Currency"] = "currency",
        ["OrderId"] = "order_id",
        ["Lines"] = "contents",
        ["Items"] = "contents",
        ["ContentIds"] = "content_ids",
        ["Sku"] = "id",
        ["Quantity"] = "quantity",
        ["UnitPrice"] = "item_price",
        ["NumItems"] = "num_items",
        ["Status"] = "status",
    };

    public static string GetUserDataKey(AnnotatedValue entry) => entry.Attribute switch
    {
        HashedAttribute { Key: { } key } => key,
        ClearAttribute { Key: { } key } => key,
        _ => Names[entry.Name],
    };

    public static string GetCustomDataKey(string name) => Names[name];

    public static string GetContentKey(string name) => Names[name];

    public static bool IsCustomDataList(string key) => CustomDataListKeys.Contains(key);
}
