using Microsoft.Extensions.DependencyInjection;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Capi.Bridge.Wolverine;

/// <summary>Handles batches of messages. Wolverine acknowledges the messages after the call has returned. A class of its own instead of a handler by convention, so that it needs no generated code.</summary>
/// <remarks>It only stores: whether Meta accepts an event, and what a refusal means, is the business of the sender behind the store.</remarks>
internal sealed class MetaEventBatchHandler : MessageHandler<MetaEventMessage[]>
{
    /// <summary>Stores the events.</summary>
    /// <exception cref="MetaEventsNotStoredException">The store didn't take all events; Wolverine delivers the messages again.</exception>
    protected override Task HandleAsync(MetaEventMessage[] message, MessageContext context, CancellationToken cancellation) =>
        context.Runtime.Services.GetRequiredService<IMetaEventMessageReceiver>().StoreAsync(message, cancellation);
}
