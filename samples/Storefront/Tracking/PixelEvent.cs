using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Storefront.Shop;

namespace Storefront.Tracking;

/// <summary>The browser event: the same name and event ID as the server event, and no customer information parameters.</summary>
public sealed record PixelEvent(string Name, string EventId, IReadOnlyDictionary<string, object> CustomData)
{
    public static PixelEvent CreatePurchase(Order order) => new("Purchase", order.Number, new Dictionary<string, object>
    {
        ["value"] = order.Total,
        ["currency"] = ProductCatalog.Currency,
        ["content_type"] = "product",
        ["contents"] = order.Lines.Select(line => new Dictionary<string, object>
        {
            ["id"] = line.Sku,
            ["quantity"] = line.Quantity,
            ["item_price"] = line.UnitPrice,
        }),
    });

    /// <summary>The arguments of <c>fbq('track', …)</c>, safe inside a script element.</summary>
    public string ToScriptArguments() =>
        $"{JsonSerializer.Serialize(Name)}, {JsonSerializer.Serialize(CustomData)}, {JsonSerializer.Serialize(new { eventID = EventId })}";

    /// <summary>The URL of the image that sends the event when scripts are disabled; arrays are sent as JSON text, as the Pixel does.</summary>
    public string ToImageUrl(PixelSettings pixel, string pageUrl)
    {
        var query = new Dictionary<string, string?>
        {
            ["id"] = pixel.DatasetId,
            ["ev"] = Name,
            ["eid"] = EventId,
            ["dl"] = pageUrl,
            ["noscript"] = "1",
        };
        foreach (var (key, value) in CustomData)
        {
            query[$"cd[{key}]"] = value switch
            {
                string text => text,
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => JsonSerializer.Serialize(value),
            };
        }

        return QueryHelpers.AddQueryString(pixel.ImageEndpoint.AbsoluteUri, query);
    }
}
