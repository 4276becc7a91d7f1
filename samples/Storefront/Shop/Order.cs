namespace Storefront.Shop;

/// <summary>An order as the shop keeps it.</summary>
/// <param name="Number">The business key: shown to the customer and shared with the browser's Pixel as its event id.</param>
/// <param name="MetaContext">What the checkout request told, as JSON, kept until the payment arrives.</param>
public sealed record Order(
    string Number,
    string Email,
    string? Phone,
    Address Billing,
    IReadOnlyList<OrderLine> Lines,
    string MetaContext)
{
    public decimal Total => Lines.Sum(line => line.UnitPrice * line.Quantity);

    /// <summary>Orders end up in logs; people must not.</summary>
    public override string ToString() => $"Order {Number}";
}
