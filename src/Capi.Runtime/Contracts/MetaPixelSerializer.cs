using System.Buffers;
using Capi.Catalog;
using Capi.Payload;

namespace Capi;

/// <summary>Serializes the browser's half of an event: what the Meta Pixel sends with the same event ID
/// (<see href="https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events">deduplicate Pixel and server events</see>).</summary>
/// <remarks>The JSON object contains <c>event_name</c>, <c>event_id</c> and, if there is any, <c>custom_data</c>, as <see cref="MetaEventSerializer"/> writes
/// them; no identifier, URL or consent. Custom data that the server event drops is dropped here too, and counted
/// there only. Thread safe.</remarks>
public static class MetaPixelSerializer
{
    /// <summary>Serializes the event as UTF-8 JSON.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="metaEvent">The event; null yields <see cref="InvalidReason.EventMissing"/>.</param>
    /// <param name="context">The context captured from the visitor's request; only its consent is used.</param>
    /// <param name="now">The current time, used to check the event's age.</param>
    /// <param name="output">Receives one JSON object when the result is accepted; otherwise nothing.</param>
    /// <returns>Accepted when the event was written; otherwise the reason, which is also the server event's. Never throws because of event data.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null. Exceptions of the output itself propagate.</exception>
    public static EnqueueResult Serialize<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent> => EventSerializer.SerializePixel(in metaEvent, in context, now, output);

    /// <summary>Returns true for one of Meta's standard events, which the Pixel sends by <c>track</c>; other events are sent by <c>trackCustom</c>.</summary>
    /// <param name="eventName">The event name; case-sensitive.</param>
    public static bool IsStandardEvent(string eventName) => StandardEventDefinitions.Find(eventName) is not null;
}
