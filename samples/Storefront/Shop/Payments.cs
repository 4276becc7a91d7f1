using Capi;

namespace Storefront.Shop;

/// <summary>What happens when a payment is confirmed; the domain code that tells Meta.</summary>
public sealed partial class Payments(IMetaCapiClient capi, ILogger<Payments> logger)
{
    /// <summary>Called by the payment provider, minutes or an hour after the visitor's own request.</summary>
    /// <param name="paidAt">When the customer paid, as the provider says: not when we are told.</param>
    public async Task ConfirmAsync(Order order, DateTimeOffset paidAt, CancellationToken cancellationToken)
    {
        var paid = new OrderPaid(
            order.Number,
            paidAt,
            order.Email,
            order.Phone,
            order.Billing,
            order.Total,
            Assortment.Currency,
            ContentType: "product",
            order.Lines);

        // A context that can't be read grants nothing, so nothing would leave.
        _ = MetaEventContext.TryParse(order.MetaContext, out var context);
        EnqueueResult result = await capi.SendOrderPaidAsync(paid, context, cancellationToken);
        LogHandedOver(order.Number, result.Status, result.Reason);
    }

    [LoggerMessage(LogLevel.Information, "Purchase {OrderNumber}: {Status} {Reason}")]
    private partial void LogHandedOver(string orderNumber, EnqueueStatus status, InvalidReason reason);
}
