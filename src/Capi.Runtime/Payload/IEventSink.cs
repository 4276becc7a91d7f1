namespace Capi.Payload;

/// <summary>Receives the accepted events of a batch, in order.</summary>
internal interface IEventSink
{
    /// <summary>Receives one event.</summary>
    /// <param name="index">The index of the event in the list passed to the serializer.</param>
    /// <param name="json">Its UTF-8 JSON, valid during the call.</param>
    /// <param name="sendDeadline">The latest time at which a request with the event may start.</param>
    /// <param name="profile">Its name and identifiers.</param>
    void Write(int index, ReadOnlySpan<byte> json, DateTimeOffset sendDeadline, EventProfile profile);
}
