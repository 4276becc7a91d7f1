using System.Text.Json;

namespace Capi.AspNetCore.Gateway;

/// <summary>The values of an item. A key without a GA4 parameter of its own is the item's parameter of the same name.</summary>
internal sealed class ItemValues(GatewayContent content, JsonElement item) : GatewayValues
{
    protected override IReadOnlyList<string> Find(string key) => key switch
    {
        "id" => ToList(content.Id),
        "quantity" => ToList(ToText(content.Quantity)),
        "item_price" => ToList(ToText(content.ItemPrice)),
        "title" => ToList(content.Title),
        "brand" => ToList(content.Brand),
        "category" => ToList(content.Category),
        _ => GetTexts(key, JsonValues.Get(item, key)),
    };
}
