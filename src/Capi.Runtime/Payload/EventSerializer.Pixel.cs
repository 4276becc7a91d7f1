using System.Buffers;

namespace Capi.Payload;

// Serializes the browser's half of an event: identifiers and URLs that the contract writes are removed.
internal static partial class EventSerializer
{
    /// <summary>Implements <see cref="MetaPixelSerializer.Serialize"/>.</summary>
    public static EnqueueResult SerializePixel<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!typeof(TEvent).IsValueType && metaEvent is null)
            return EnqueueResult.Invalid(InvalidReason.EventMissing);

        var writer = MetaEventWriter.Acquire();
        try
        {
            var result = WritePixelEvent(writer, in metaEvent, in context, now);
            if (result.IsAccepted)
                output.Write(writer.WrittenSpan);
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    // Invalid events are not counted: the server's half counts them.
    private static EnqueueResult WritePixelEvent<TEvent>(MetaEventWriter writer, in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now)
        where TEvent : IMetaEvent<TEvent>
    {
        try
        {
            var consent = TEvent.GetConsent(in metaEvent, in context);
            if (!consent.AllowsSending)
                return EnqueueResult.ConsentWithheld;

            writer.WriteStartPixelEvent(EventMetadata.Get<TEvent>(), now);
            TEvent.Write(in metaEvent, writer);
            var reason = writer.WriteEndEvent();
            return reason == InvalidReason.None ? EnqueueResult.Accepted : EnqueueResult.Invalid(reason);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // As in the server's half, exceptions of getters must not reach the caller.
            return EnqueueResult.Invalid(writer.IsTooLarge ? InvalidReason.TooLarge : InvalidReason.ContractThrew);
        }
    }
}
