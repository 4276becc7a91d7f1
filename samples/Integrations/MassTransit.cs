// MassTransit: a consumer of batches that puts events into the store of a worker.
// Register it where AddMassTransit is called: bus.AddConsumer<MetaEventConsumer>(consumer => consumer.Options<BatchOptions>(batch => batch.SetMessageLimit(500).SetTimeLimit(ms: 100)));
// The application that publishes: services.AddMetaEventMessages(); if (messages.TryCreate(order, context, out var message).IsAccepted) await publishEndpoint.Publish(message);
using Capi;
using MassTransit;

namespace Integrations;

/// <summary>Stores batches of events. MassTransit acknowledges a batch after the call has returned, and delivers it again after an exception.</summary>
public sealed class MetaEventConsumer(IMetaEventMessageReceiver receiver) : IConsumer<Batch<MetaEventMessage>>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<Batch<MetaEventMessage>> context) =>
        receiver.StoreAsync([.. context.Message.Select(message => message.Message)], context.CancellationToken);
}
