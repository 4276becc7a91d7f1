using Capi.Hashing;
using Capi.Identifiers.Normalizers;

namespace Capi.Payload;

// Serializes many events of one contract, so that identifiers of different events are hashed together.
internal static partial class EventSerializer
{
    /// <summary>The maximum number of events that one call of <c>SerializeChunk</c> reads.</summary>
    internal const int MaxChunkEvents = 256;

    // Bounds the memory of events that are serialized and not queued yet.
    private const int MaxChunkBytes = 256 * 1024;

    // Fits the processor's cache. At this size the hashes are flushed and the events passed on.
    private const int FlushBytes = 32 * 1024;

    /// <summary>Serializes the first events of a list: as many as fill one chunk, at least one. Call it again with the rest of the list.</summary>
    /// <param name="events">The events.</param>
    /// <param name="contexts">One context per event, or a single one for all.</param>
    /// <param name="now">The current time, used to check the age of the events.</param>
    /// <param name="options">The configured settings for identifiers.</param>
    /// <param name="results">Receives the result of each event read, as <c>Serialize</c> returns it.</param>
    /// <param name="sink">Receives the accepted events. Its exceptions propagate.</param>
    /// <returns>The number of events read.</returns>
    /// <exception cref="ArgumentException">There is neither one context per event nor a single one, or <paramref name="results"/> is shorter than <paramref name="events"/>.</exception>
    internal static int SerializeChunk<TEvent, TSink>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        NormalizationOptions options,
        Span<EnqueueResult> results,
        TSink sink)
        where TEvent : IMetaEvent<TEvent>
        where TSink : struct, IEventSink => SerializeChunk(events, contexts, now, options, KernelSelector.Shared.Kernel, results, sink);

    /// <summary>Same as the other overload, with the given hash kernel; null uses the platform's SHA-256.</summary>
    internal static int SerializeChunk<TEvent, TSink>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        NormalizationOptions options,
        Sha256Kernel? kernel,
        Span<EnqueueResult> results,
        TSink sink)
        where TEvent : IMetaEvent<TEvent>
        where TSink : struct, IEventSink
    {
        if (contexts.Length != events.Length && contexts.Length != 1)
            throw new ArgumentException("Pass one context per event, or a single one for all.", nameof(contexts));
        if (results.Length < events.Length)
            throw new ArgumentException("The span must be at least as long as the events.", nameof(results));

        Span<BufferedEvent> buffered = stackalloc BufferedEvent[MaxChunkEvents];
        var (count, bufferedCount, flushedBytes) = (0, 0, 0);
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Configure(options);
            writer.Configure(kernel);
            while (count < events.Length && count < MaxChunkEvents && flushedBytes < MaxChunkBytes)
            {
                ref readonly var context = ref contexts[contexts.Length == 1 ? 0 : count];
                results[count] = WriteEvent(writer, in events[count], in context, now);
                if (results[count].IsAccepted)
                    buffered[bufferedCount++] = new(count, writer.EventStart, writer.WrittenSpan.Length, writer.SendDeadline, writer.Profile);
                count++;
                if (writer.WrittenSpan.Length >= FlushBytes)
                {
                    flushedBytes += Flush(writer, buffered[..bufferedCount], sink);
                    bufferedCount = 0;
                }
            }

            Flush(writer, buffered[..bufferedCount], sink);
            return count;
        }
        finally
        {
            writer.Release();
        }
    }

    // Returns the number of bytes.
    private static int Flush<TSink>(MetaEventWriter writer, ReadOnlySpan<BufferedEvent> events, TSink sink)
        where TSink : struct, IEventSink
    {
        writer.FlushHashes();
        var json = writer.WrittenSpan;
        foreach (ref readonly var buffered in events)
            sink.Write(buffered.Index, json[buffered.Start..buffered.End], buffered.SendDeadline, buffered.Profile);
        writer.Rollback(0);
        return json.Length;
    }

    /// <summary>An accepted event in the buffer of the writer.</summary>
    private readonly record struct BufferedEvent(int Index, int Start, int End, DateTimeOffset SendDeadline, EventProfile Profile);
}
