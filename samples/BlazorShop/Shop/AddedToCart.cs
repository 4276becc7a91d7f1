using Capi;

namespace BlazorShop.Shop;

/// <summary>A visitor has put a product into the cart.</summary>
[MetaEvent(StandardEvents.AddToCart)]
public sealed partial record AddedToCart(
    [EventId] string Id,
    [EventTime] DateTimeOffset At,
    [CustomData("content_ids")] IReadOnlyList<string> Skus,
    [CustomData] string ContentType,
    [CustomData] decimal Value,
    [CustomData] string Currency);
