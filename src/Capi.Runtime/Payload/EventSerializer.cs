using System.Buffers;
using Capi.Hashing;
using Capi.Identifiers.Normalizers;

namespace Capi.Payload;

/// <summary>Serializes events as JSON elements of <c>data[]</c>, for the client and for <see cref="MetaEventSerializer"/>.</summary>
internal static partial class EventSerializer
{
    /// <summary>Implements <see cref="MetaEventSerializer.Serialize"/>.</summary>
    public static EnqueueResult Serialize<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        return Serialize(in metaEvent, in context, now, KernelSelector.Shared.Kernel, output);
    }

    /// <summary>Same as the other overload, with the given hash kernel; null uses the platform's SHA-256.</summary>
    internal static EnqueueResult Serialize<TEvent>(
        in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, Sha256Kernel? kernel, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent>
    {
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Configure(kernel);
            var result = WriteEvent(writer, in metaEvent, in context, now);
            writer.FlushHashes();
            if (result.IsAccepted)
                output.Write(writer.WrittenSpan);
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>Same as the other overload, with default settings.</summary>
    internal static EnqueueResult SerializeToRentedArray<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, out RentedEvent rented)
        where TEvent : IMetaEvent<TEvent> => SerializeToRentedArray(in metaEvent, in context, now, NormalizationOptions.Default, out rented);

    /// <summary>Serializes the event into a pooled array, which the caller returns.</summary>
    /// <param name="settings">The configured settings for identifiers.</param>
    /// <param name="rented">The event when the result is accepted; otherwise the default value.</param>
    internal static EnqueueResult SerializeToRentedArray<TEvent>(
        in TEvent metaEvent,
        in MetaEventContext context,
        DateTimeOffset now,
        NormalizationOptions settings,
        out RentedEvent rented)
        where TEvent : IMetaEvent<TEvent>
    {
        rented = default;
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Configure(settings);
            writer.Configure(KernelSelector.Shared.Kernel);
            var result = WriteEvent(writer, in metaEvent, in context, now);
            writer.FlushHashes();
            if (result.IsAccepted)
                rented = RentedEvent.Copy(writer.WrittenSpan, writer.SendDeadline) with { Profile = writer.Profile };
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    private static EnqueueResult WriteEvent<TEvent>(MetaEventWriter writer, in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now)
        where TEvent : IMetaEvent<TEvent>
    {
        var start = writer.WrittenSpan.Length;
        var reason = InvalidReason.None;
        // The value type check comes first, because unoptimized code would box a struct to compare it with null.
        if (!typeof(TEvent).IsValueType && metaEvent is null)
            return CreateInvalidResult(InvalidReason.EventMissing);

        try
        {
            var consent = TEvent.GetConsent(in metaEvent, in context);
            if (!consent.AllowsSending)
                return EnqueueResult.ConsentWithheld;

            writer.WriteStartEvent(EventMetadata.Get(in metaEvent), in context, consent, now);
            TEvent.Write(in metaEvent, writer);
            reason = writer.WriteEndEvent();
            if (reason == InvalidReason.None)
                return EnqueueResult.Accepted;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Getters are user code: their exceptions, whose messages may contain data, must not reach the sender. TooLarge is decided by the
            // bytes written, because whether the writer throws JsonTooLargeException itself depends on the size of its buffer.
            reason = writer.IsTooLarge ? InvalidReason.TooLarge : InvalidReason.ContractThrew;
        }

        writer.Rollback(start);
        return CreateInvalidResult(reason);
    }

    private static EnqueueResult CreateInvalidResult(InvalidReason reason)
    {
        EventMetrics.RecordInvalid(reason);
        return EnqueueResult.Invalid(reason);
    }
}
