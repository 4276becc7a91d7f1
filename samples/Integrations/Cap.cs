// CAP: a subscriber that puts events into the store of a worker. Register it with services.AddTransient<ICapSubscribe, MetaEventSubscriber>().
// The application that publishes, in the transaction of its own data: services.AddMetaEventMessages();
// if (messages.TryCreate(order, context, out var message).IsAccepted) await capPublisher.PublishAsync(MetaEventSubscriber.Topic, message);
using Capi;
using DotNetCore.CAP;

namespace Integrations;

/// <summary>Stores events. CAP marks a message as succeeded after the call has returned, and tries it again after an exception.</summary>
public sealed class MetaEventSubscriber(IMetaEventMessageReceiver receiver) : ICapSubscribe
{
    /// <summary>The topic.</summary>
    public const string Topic = "capi.meta-events";

    /// <summary>Stores one event: CAP has no batches.</summary>
    [CapSubscribe(Topic)]
    public Task StoreAsync(MetaEventMessage message, CancellationToken cancellationToken) => receiver.StoreAsync([message], cancellationToken);
}
