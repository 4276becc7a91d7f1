namespace Storefront.Shop;

/// <summary>A stored order.</summary>
/// <param name="Number">The order number: shown to the customer, and the event ID of both the Pixel event and the server event.</param>
/// <param name="MetaContext">The <c>MetaEventContext</c> of the checkout request as JSON, stored until the payment is confirmed.</param>
public sealed record Order(
    string Number,
    string Email,
    string? Phone,
    Address Billing,
    IReadOnlyList<OrderLine> Lines,
    string MetaContext)
{
    public decimal Total => Lines.Sum(line => line.UnitPrice * line.Quantity);

    /// <summary>Returns the order number only, because orders are logged.</summary>
    public override string ToString() => $"Order {Number}";
}
