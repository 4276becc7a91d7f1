using Wolverine;
using Wolverine.ErrorHandling;

namespace Capi.Bridge.Wolverine;

/// <summary>Adds the bridge to Wolverine.</summary>
public static class WolverineOptionsExtensions
{
    /// <summary>The local queue in which messages are collected to batches.</summary>
    public const string QueueName = "capi-meta-events";

    private static readonly TimeSpan TriggerTime = TimeSpan.FromMilliseconds(100);

    /// <summary>Receives <see cref="MetaEventMessage"/>s in batches and puts them into the event store of <c>AddMetaCapi</c>.</summary>
    /// <param name="options">Wolverine's options. Configure where the messages come from yourself, for example with <c>ListenToRabbitQueue</c>, and a message store: without one, messages that were
    /// received but not stored yet are lost with the process.</param>
    /// <param name="batchSize">The largest number of messages that are stored with one call.</param>
    /// <returns>The same options.</returns>
    /// <remarks>The queue of the batches and all listeners get a durable inbox. While the event store is full or not reachable, batches are tried again without end, and new messages wait in the inbox.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is less than 1.</exception>
    public static WolverineOptions UseCapiBridge(this WolverineOptions options, int batchSize = 500)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        options.AddMessageHandler(new MetaEventBatchHandler());
        options.BatchMessagesOf<MetaEventMessage>(batching =>
        {
            batching.BatchSize = batchSize;
            batching.TriggerTime = TriggerTime;
            batching.LocalExecutionQueueName = QueueName;
        }).UseDurableInbox();
        options.Policies.UseDurableInboxOnAllListeners();
        options.Policies.OnException<MetaEventsNotStoredException>().RequeueIndefinitely();
        return options;
    }
}
