using System.Buffers;
using Capi.Hashing;
using Capi.Identifiers.Normalizers;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Serializes many events, chunk by chunk, and joins the accepted ones with commas.</summary>
internal static class JoinedBatch
{
    /// <summary>Serializes with the given hash kernel; null uses the platform's SHA-256.</summary>
    /// <returns>The number of accepted events.</returns>
    public static int Serialize<TEvent>(
        ReadOnlySpan<TEvent> events, ReadOnlySpan<MetaEventContext> contexts, Sha256Kernel? kernel, IBufferWriter<byte> output, Span<EnqueueResult> results)
        where TEvent : IMetaEvent<TEvent>
    {
        var accepted = 0;
        for (var start = 0; start < events.Length;)
        {
            var rest = contexts.Length == 1 ? contexts : contexts[start..];
            var count = EventSerializer.SerializeChunk(
                events[start..], rest, TestEvents.Now, NormalizationOptions.Default, kernel, results[start..], new JoiningSink(output, hasPrevious: accepted > 0));
            foreach (var result in results.Slice(start, count))
                accepted += result.IsAccepted ? 1 : 0;
            start += count;
        }

        return accepted;
    }

    private readonly struct JoiningSink(IBufferWriter<byte> output, bool hasPrevious) : IEventSink
    {
        private readonly int[] _written = [hasPrevious ? 1 : 0];

        public void Write(int index, ReadOnlySpan<byte> json, DateTimeOffset sendDeadline, EventProfile profile)
        {
            if (_written[0]++ > 0)
                output.Write(","u8);
            output.Write(json);
        }
    }
}
