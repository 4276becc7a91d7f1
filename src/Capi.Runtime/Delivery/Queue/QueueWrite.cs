namespace Capi.Delivery;

/// <summary>What became of an attempt to put an event into the queue.</summary>
internal enum QueueWrite
{
    Queued,
    NoRoom,
    Closed,
}
