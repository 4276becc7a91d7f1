using Capi;

namespace BlazorShop.Client;

/// <summary>A visitor remembers a product. Server and browser have the contract in common.</summary>
[MetaEvent(StandardEvents.AddToWishlist)]
public sealed partial record TeaRemembered(
    [EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("content_ids")] IReadOnlyList<string> Skus, [CustomData] string ContentType)
{
    public static TeaRemembered Create(string id, DateTimeOffset at, string sku) => new(id, at, [sku], "product");
}
