using System.Buffers;
using Capi.Payload;

namespace Capi;

/// <summary>Serializes an event as one JSON element of <c>data[]</c>, without a client: for tests, and for applications that send requests themselves.</summary>
/// <remarks>Thread safe; doesn't allocate after warm-up. When consent is not granted, nothing else of the event is read,
/// and neither dropped values nor an invalid reason are counted. Ignores configuration: no default phone country, no <see cref="DateOrder"/>, no
/// <see cref="IPhoneNormalizer"/>.</remarks>
public static class MetaEventSerializer
{
    /// <summary>Serializes the event as UTF-8 JSON.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="metaEvent">The event; null yields <see cref="InvalidReason.EventMissing"/>.</param>
    /// <param name="context">The context captured from the visitor's request.</param>
    /// <param name="now">The current time, used to check the event's age.</param>
    /// <param name="output">Receives one JSON object when the result is accepted; otherwise nothing.</param>
    /// <returns>Accepted when the event was written; otherwise the reason. Never throws because of event data.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null. Exceptions of the output itself propagate.</exception>
    public static EnqueueResult Serialize<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent> => EventSerializer.Serialize(in metaEvent, in context, now, output);
}
