using Capi;

namespace Storefront.Shop;

/// <summary>One line of an order.</summary>
[MetaContent]
public sealed record OrderLine(
    [CustomData] string Sku,
    [CustomData] string Title,
    [CustomData] int Quantity,
    [CustomData] decimal UnitPrice);
