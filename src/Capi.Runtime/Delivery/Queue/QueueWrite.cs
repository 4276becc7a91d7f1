namespace Capi.Delivery;

/// <summary>The result of writing an event to the queue.</summary>
internal enum QueueWrite
{
    Queued,
    NoRoom,
    Closed,
}
