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

    /// <summary>When the customer paid; null before.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The event of the payment, which the server sends and the thank-you page renders for the Pixel; null before the payment.</summary>
    public OrderPaid? Paid => PaidAt is { } paidAt
        ? new OrderPaid(Number, paidAt, Email, Phone, Billing, Total, ProductCatalog.Currency, ContentType: "product", Lines)
        : null;

    /// <summary>Returns the order number only, because orders are logged.</summary>
    public override string ToString() => $"Order {Number}";
}
