using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>Reads the products of an event: GA4's <c>items</c> (<see href="https://developers.google.com/analytics/devguides/collection/ga4/reference/events">reference</see>).</summary>
internal static class ItemReader
{
    /// <summary>The largest number of products, and of entries of any other list.</summary>
    public const int MaxItems = 200;

    /// <summary>Reads GA4's items. An item without quantity is one piece, as GA4 defines it.</summary>
    public static (IReadOnlyList<string> Ids, IReadOnlyList<(GatewayContent Content, JsonElement Source)> Items) ReadGa4(JsonElement items)
    {
        var contents = new List<(GatewayContent Content, JsonElement Source)>();
        foreach (var item in GetObjects(items))
        {
            var name = GetText(item, "item_name");
            var hasQuantity = JsonValues.TryGet(item, "quantity", out var quantity);
            var content = new GatewayContent(
                GetText(item, "item_id") ?? name,
                hasQuantity ? JsonValues.GetNumber(quantity) : 1,
                JsonValues.GetNumber(JsonValues.Get(item, "price")),
                name,
                GetText(item, "item_brand"),
                GetText(item, "item_category"));
            contents.Add((content, item));
        }

        return ([.. contents.Select(static one => one.Content.Id).OfType<string>().Distinct(StringComparer.Ordinal)], contents);
    }

    private static IEnumerable<JsonElement> GetObjects(JsonElement items) =>
        JsonValues.GetItems(items).Where(static item => item.ValueKind == JsonValueKind.Object).Take(MaxItems);

    private static string? GetText(JsonElement item, string name) => ClearText.Filter("contents", JsonValues.GetText(JsonValues.Get(item, name)));
}
