using Capi;

namespace Shop;

/// <summary>One line of an order.</summary>
/// <param name="Sku">The product's number.</param>
/// <param name="Quantity">How many were bought.</param>
/// <param name="UnitPrice">What one costs.</param>
[MetaContent]
public sealed record OrderLine(
    [CustomData("id")] string Sku,
    [CustomData] int Quantity,
    [CustomData("item_price")] decimal UnitPrice);
