using System.Buffers;
using Capi.Hashing;

namespace Capi.Payload;

// Many events of one contract in one body.
public static partial class MetaEventSerializer
{
    // Pieces that stay in the processor's cache. Holes are filled once per piece.
    private const int PieceBytes = 32 * 1024;

    /// <summary>Writes many events as the elements of <c>data[]</c>, with a comma between two. It hashes identifiers of several
    /// events at once, for those who write in bulk.</summary>
    /// <param name="events">The events.</param>
    /// <param name="contexts">One for each event, or one for all.</param>
    /// <param name="now">The present, against which the events' age is judged.</param>
    /// <param name="output">Receives the JSON objects of the accepted events, in their order, without brackets around.</param>
    /// <param name="results">Receives what became of each event; as <c>Write</c> returns it.</param>
    /// <returns>How many events were accepted. An event that is not leaves nothing in the output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null. What the output itself throws is passed on; what it received before stays there.</exception>
    /// <exception cref="ArgumentException">There are neither as many contexts as events nor one, or fewer results than events.</exception>
    internal static int WriteBatch<TEvent>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        IBufferWriter<byte> output,
        Span<EnqueueResult> results)
        where TEvent : IMetaEvent<TEvent> => WriteBatch(events, contexts, now, KernelChoice.Process.Kernel, output, results);

    /// <summary>As the other one, with a kernel of the caller's; null for the platform.</summary>
    internal static int WriteBatch<TEvent>(
        ReadOnlySpan<TEvent> events,
        ReadOnlySpan<MetaEventContext> contexts,
        DateTimeOffset now,
        LaneKernel? kernel,
        IBufferWriter<byte> output,
        Span<EnqueueResult> results)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(output);
        if (contexts.Length != events.Length && contexts.Length != 1)
            throw new ArgumentException("Give one context for each event, or one for all.", nameof(contexts));
        if (results.Length < events.Length)
            throw new ArgumentException("There must be room for the result of each event.", nameof(results));

        var accepted = 0;
        var isFirstPiece = true;
        var writer = MetaEventWriter.Acquire();
        try
        {
            writer.Use(kernel);
            for (var index = 0; index < events.Length; index++)
            {
                ref readonly var context = ref contexts[contexts.Length == 1 ? 0 : index];
                results[index] = Fill(writer, in events[index], in context, now);
                accepted += results[index].IsAccepted ? 1 : 0;
                if (writer.Written.Length >= PieceBytes)
                    Hand(writer, output, ref isFirstPiece);
            }

            Hand(writer, output, ref isFirstPiece);
            return accepted;
        }
        finally
        {
            writer.Release();
        }
    }

    private static void Hand(MetaEventWriter writer, IBufferWriter<byte> output, ref bool isFirstPiece)
    {
        if (writer.Written.IsEmpty)
            return;

        writer.FillHoles();
        if (!isFirstPiece)
            output.Write(","u8);
        output.Write(writer.Written);
        isFirstPiece = false;
        writer.TakeBack(0);
    }
}
