// nopCommerce: sends a Purchase when an order has been paid.
// Put this file into a plugin that references Capi.Toolkit, and call services.AddMetaCapi(configuration.GetSection("MetaCapi")) in its INopStartup.
using Capi;
using Microsoft.Extensions.Logging;
using Nop.Core.Domain.Orders;
using Nop.Services.Common;
using Nop.Services.Events;
using Nop.Services.Orders;

namespace Integrations;

/// <summary>An order that has been paid. The Pixel on the order's completed page sends the same number as <c>eventID</c>.</summary>
[MetaEvent(StandardEvents.Purchase)]
public sealed partial record OrderPaid(
    [EventId] string OrderNumber,
    [EventTime] DateTimeOffset PaidAt,
    [Hashed] string? Email,
    [Hashed] string? PhoneNumber,
    [Hashed] string? FirstName,
    [Hashed] string? LastName,
    [Hashed] string? City,
    [Hashed] string? PostalCode,
    [Hashed] string? Country,
    [CustomData] decimal Value,
    [CustomData] string Currency,
    [CustomData] string ContentType,
    [CustomData] IReadOnlyList<OrderLine> Contents);

/// <summary>A line of the order, as Meta's catalog identifies it.</summary>
[MetaContent]
public sealed record OrderLine([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal ItemPrice);

/// <summary>Handles nopCommerce's event. nopCommerce finds the class by its interface.</summary>
public sealed class OrderPaidConsumer(IMetaCapiClient capi, IGenericAttributeService attributes, IOrderService orders, ILogger<OrderPaidConsumer> logger) : IConsumer<OrderPaidEvent>
{
    /// <summary>The name of the order's attribute with the visitor's context. Save it when the order is placed, in the visitor's request:
    /// <c>SaveAttributeAsync(order, OrderPaidConsumer.ContextAttribute, context.ToJson())</c>.</summary>
    public const string ContextAttribute = "MetaEventContext";

    /// <inheritdoc/>
    public async Task HandleEventAsync(OrderPaidEvent eventMessage)
    {
        var order = eventMessage.Order;

        // Without a stored context the consent is unknown, and then nothing is sent.
        _ = MetaEventContext.TryParse(await attributes.GetAttributeAsync<string>(order, ContextAttribute), out var context);
        var address = await orders.GetBillingAddressAsync(order);
        var lines = await orders.GetOrderItemsAsync(order.Id);

        var result = await capi.SendOrderPaidAsync(
            new OrderPaid(
                order.CustomOrderNumber,
                new DateTimeOffset(DateTime.SpecifyKind(order.PaidDateUtc ?? order.CreatedOnUtc, DateTimeKind.Utc)),
                address.Email,
                address.PhoneNumber,
                address.FirstName,
                address.LastName,
                address.City,
                address.ZipPostalCode,
                address.CountryTwoLetterIsoCode,
                order.OrderTotal,
                order.CustomerCurrencyCode,
                "product",
                [.. lines.Select(line => new OrderLine(line.Sku, line.Quantity, line.UnitPriceInclTax))]),
            context);

        if (!result.IsAccepted)
            logger.LogWarning("Meta event of order {OrderId} was not accepted: {Status}, {Reason}", order.Id, result.Status, result.Reason);
    }
}
