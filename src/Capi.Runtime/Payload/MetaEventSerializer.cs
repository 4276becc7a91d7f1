using System.Buffers;
using Capi.Hashing;
using Capi.Identity;

namespace Capi.Payload;

/// <summary>Writes one contract as the JSON element of <c>data[]</c> that Meta receives, without a client.</summary>
/// <remarks>Thread safe; after warm-up it allocates nothing. Of an event without consent nothing else is read,
/// and no drop or reason is counted; a client counts only its answer.</remarks>
public static partial class MetaEventSerializer
{
    /// <summary>Writes the event as UTF-8 JSON.</summary>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">What the visitor's request told.</param>
    /// <param name="now">The present, against which the event's age is judged.</param>
    /// <param name="output">Receives one JSON object when the result is accepted, and nothing otherwise.</param>
    /// <returns>Accepted when the event was written; otherwise why not. No data of an event makes this method throw.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null. What the output itself throws is passed on.</exception>
    public static EnqueueResult Write<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        return Write(in metaEvent, in context, now, KernelChoice.Process.Kernel, output);
    }

    /// <summary>As the other one, with a kernel of the caller's; null for the platform.</summary>
    internal static EnqueueResult Write<TEvent>(
        in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, LaneKernel? kernel, IBufferWriter<byte> output)
        where TEvent : IMetaEvent<TEvent>
    {
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Use(kernel);
            var result = Fill(writer, in metaEvent, in context, now);
            writer.FillHoles();
            if (result.IsAccepted)
                output.Write(writer.Written);
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>As the other one, where nothing is configured.</summary>
    internal static EnqueueResult Rent<TEvent>(in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now, out RentedEvent rented)
        where TEvent : IMetaEvent<TEvent> => Rent(in metaEvent, in context, now, IdentitySettings.None, out rented);

    /// <summary>Writes the event into a pooled array, which the caller gives back.</summary>
    /// <param name="identity">What the application configured about identifiers.</param>
    /// <param name="rented">The event when the result is accepted, otherwise the default value.</param>
    internal static EnqueueResult Rent<TEvent>(
        in TEvent metaEvent,
        in MetaEventContext context,
        DateTimeOffset now,
        IdentitySettings identity,
        out RentedEvent rented)
        where TEvent : IMetaEvent<TEvent>
    {
        rented = default;
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Use(identity);
            writer.Use(KernelChoice.Process.Kernel);
            var result = Fill(writer, in metaEvent, in context, now);
            writer.FillHoles();
            if (result.IsAccepted)
            {
                var length = writer.Written.Length;
                rented = new(ArrayPool<byte>.Shared.Rent(length), length, writer.SendableUntil);
                writer.Written.CopyTo(rented.Buffer);
            }

            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    private static EnqueueResult Fill<TEvent>(MetaEventWriter writer, in TEvent metaEvent, in MetaEventContext context, DateTimeOffset now)
        where TEvent : IMetaEvent<TEvent>
    {
        var start = writer.Written.Length;
        var reason = InvalidReason.None;
        // A struct is asked first, because code that is not optimised would box it only to find that it is not null.
        if (!typeof(TEvent).IsValueType && metaEvent is null)
            return Invalid(InvalidReason.EventMissing);

        try
        {
            var consent = TEvent.ConsentOf(in metaEvent, in context);
            if (!consent.AllowsSending)
                return EnqueueResult.ConsentWithheld;

            writer.Start(EventShape.Of<TEvent>(), in context, consent, now);
            TEvent.Write(in metaEvent, writer);
            reason = writer.Finish();
            if (reason == InvalidReason.None)
                return EnqueueResult.Accepted;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Getters are the user's code. What they throw must not reach the one who sends, nor may its text, which can hold data. Too large is
            // judged by what is written: whether the writer could still say so itself depends on its buffer, which is larger behind other events.
            reason = writer.IsTooLarge ? InvalidReason.TooLarge : InvalidReason.ContractThrew;
        }

        writer.TakeBack(start);
        return Invalid(reason);
    }

    private static EnqueueResult Invalid(InvalidReason reason)
    {
        EventMetrics.Invalid(reason);
        return EnqueueResult.Invalid(reason);
    }
}
