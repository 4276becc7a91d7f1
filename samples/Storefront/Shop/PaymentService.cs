using Capi;

namespace Storefront.Shop;

/// <summary>Handles confirmed payments: the domain code that sends the Purchase event.</summary>
public sealed partial class PaymentService(OrderStore orders, IMetaCapiClient capi, ILogger<PaymentService> logger)
{
    /// <summary>Called by the payment provider, minutes or hours after the visitor's request.</summary>
    /// <param name="paidAt">When the customer paid according to the provider, not when the confirmation arrives.</param>
    public async Task ConfirmAsync(Order order, DateTimeOffset paidAt, CancellationToken cancellationToken)
    {
        if (orders.SetPaid(order, paidAt).Paid is not { } paid)
            return;

        // If parsing fails, the context has no consent and the event is withheld.
        _ = MetaEventContext.TryParse(order.MetaContext, out var context);
        EnqueueResult result = await capi.SendOrderPaidAsync(paid, context, cancellationToken);
        LogEnqueued(order.Number, result.Status, result.Reason);
    }

    [LoggerMessage(LogLevel.Information, "Purchase {OrderNumber}: {Status} {Reason}")]
    private partial void LogEnqueued(string orderNumber, EnqueueStatus status, InvalidReason reason);
}
