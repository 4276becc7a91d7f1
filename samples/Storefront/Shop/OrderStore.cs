using System.Collections.Concurrent;
using System.Security.Cryptography;
using Capi;

namespace Storefront.Shop;

/// <summary>Stores the orders in memory; a real shop uses a database.</summary>
public sealed class OrderStore
{
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.Ordinal);

    /// <summary>Creates an order and stores the visitor's context with it, because the payment may be confirmed an hour later.</summary>
    public Order Create(CheckoutForm form, Product product, MetaEventContext context)
    {
        var order = new Order(
            Number: $"KL-{RandomNumberGenerator.GetHexString(10)}",
            Email: form.Email,
            Phone: form.Phone,
            Billing: new Address(form.FirstName, form.LastName, form.Street, form.City, form.PostalCode, form.Country),
            Lines: [new OrderLine(product.Sku, product.Title, form.Quantity, product.Price)],
            MetaContext: context.ToJson());
        _orders[order.Number] = order;
        return order;
    }

    /// <summary>Stores that the order is paid.</summary>
    /// <returns>The order with its time of payment.</returns>
    public Order SetPaid(Order order, DateTimeOffset paidAt) => _orders[order.Number] = order with { PaidAt = paidAt };

    public Order? Find(string? number) => number is not null && _orders.TryGetValue(number, out var order) ? order : null;
}
