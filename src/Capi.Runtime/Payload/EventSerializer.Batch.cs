using System.Buffers;
using Capi.Hashing;

namespace Capi.Payload;

// Serializes many events of one contract into one body.
internal static partial class EventSerializer
{
    // A chunk that fits the processor's cache. Hashes are flushed once per chunk.
    private const int ChunkBytes = 32 * 1024;

    /// <summary>Writes many events as the comma-separated elements of <c>data[]</c>. Identifiers of different events are hashed
    /// together.</summary>
    /// <param name="events">The events.</param>
    /// <param name="contexts">One context per event, or a single one for all.</param>
    /// <param name="now">The current time, used to check the age of the events.</param>
    /// <param name="output">Receives the UTF-8 JSON objects of the accepted events, in order, without enclosing brackets.</param>
    /// <param name="results">Receives the result of each event, as <c>Serialize</c> returns it.</param>
    /// <returns>The number of accepted events. Other events write nothing to the output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null. Exceptions of the output itself propagate; data written before remains in it.</exception>
    /// <exception cref="ArgumentException">There is neither one context per event nor a single one, or <paramref name="results"/> is shorter than <paramref name="events"/>.</exception>
    internal static int SerializeBatch<TEvent>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        IBufferWriter<byte> output,
        Span<EnqueueResult> results)
        where TEvent : IMetaEvent<TEvent> => SerializeBatch(events, contexts, now, KernelSelector.Shared.Kernel, output, results);

    /// <summary>Same as the other overload, with the given hash kernel; null uses the platform's SHA-256.</summary>
    internal static int SerializeBatch<TEvent>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        Sha256Kernel? kernel,
        IBufferWriter<byte> output,
        Span<EnqueueResult> results)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        if (contexts.Length != events.Length && contexts.Length != 1)
            throw new ArgumentException("Pass one context per event, or a single one for all.", nameof(contexts));
        if (results.Length < events.Length)
            throw new ArgumentException("The span must be at least as long as the events.", nameof(results));

        var accepted = 0;
        var isFirstChunk = true;
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Configure(kernel);
            for (var index = 0; index < events.Length; index++)
            {
                ref readonly var context = ref contexts[contexts.Length == 1 ? 0 : index];
                results[index] = WriteEvent(writer, in events[index], in context, now);
                accepted += results[index].IsAccepted ? 1 : 0;
                if (writer.WrittenSpan.Length >= ChunkBytes)
                    FlushChunk(writer, output, ref isFirstChunk);
            }

            FlushChunk(writer, output, ref isFirstChunk);
            return accepted;
        }
        finally
        {
            writer.Release();
        }
    }

    private static void FlushChunk(MetaEventWriter writer, IBufferWriter<byte> output, ref bool isFirstChunk)
    {
        if (writer.WrittenSpan.IsEmpty)
            return;

        writer.FlushHashes();
        if (!isFirstChunk)
            output.Write(","u8);
        output.Write(writer.WrittenSpan);
        isFirstChunk = false;
        writer.Rollback(0);
    }
}
