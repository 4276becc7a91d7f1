namespace Capi.Delivery.Queue;

/// <summary>The result of writing an event to the queue.</summary>
internal enum QueueWriteResult
{
    Queued,
    Full,
    Closed,
}
