using System.Buffers;

namespace Capi.Payload;

/// <summary>Writes one contract as the JSON element of <c>data[]</c> that Meta receives, without a client.</summary>
/// <remarks>Thread safe; after warm-up it allocates nothing.</remarks>
public static class MetaEventSerializer
{
    /// <summary>Writes the event as UTF-8 JSON.</summary>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">What the visitor's request told.</param>
    /// <param name="now">The present, against which the event's age is judged.</param>
    /// <param name="output">Receives one JSON object when the result is accepted, and nothing otherwise.</param>
    /// <returns>Accepted when the event was written; otherwise why not. No data of an event makes this method throw.</returns>
    public static EnqueueResult Write<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent> => throw new NotImplementedException();
}
