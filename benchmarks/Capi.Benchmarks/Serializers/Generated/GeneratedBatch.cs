using System.Buffers;
using Capi.Benchmarks.Reference;
using Capi.Identifiers.Normalizers;
using Capi.Payload;

namespace Capi.Benchmarks.Serializers.Generated;

/// <summary>Serializes many events at once with generated code. Reuses its buffer; not thread safe.</summary>
internal sealed class GeneratedBatch(IReadOnlyList<ReferenceEvent> events)
{
    private readonly ReferencePurchase[] _purchases = [.. events.Select(reference => reference.Purchase)];
    private readonly MetaEventContext[] _contexts = [.. events.Select(reference => reference.Context)];
    private readonly EnqueueResult[] _results = new EnqueueResult[events.Count];
    private readonly ArrayBufferWriter<byte> _body = new(4 * 1024 * 1024);

    /// <summary>Writes all events as the elements of <c>data[]</c>.</summary>
    /// <returns>UTF-8 JSON without enclosing brackets, valid until the next call.</returns>
    public ReadOnlySpan<byte> Serialize()
    {
        _body.ResetWrittenCount();
        for (var start = 0; start < _purchases.Length;)
        {
            start += EventSerializer.SerializeChunk<ReferencePurchase, BodySink>(
                _purchases.AsSpan(start), _contexts.AsSpan(start), ReferenceEvents.Now, NormalizationOptions.Default, _results.AsSpan(start), new(_body));
        }

        foreach (var result in _results)
        {
            if (!result.IsAccepted)
                throw new InvalidOperationException("A reference event was not accepted.");
        }

        return _body.WrittenSpan;
    }

    private readonly struct BodySink(ArrayBufferWriter<byte> body) : IEventSink
    {
        public void Write(int index, ReadOnlySpan<byte> json, DateTimeOffset sendDeadline, EventProfile profile)
        {
            var separator = body.WrittenCount > 0 ? 1 : 0;
            var destination = body.GetSpan(separator + json.Length);
            destination[0] = (byte)',';
            json.CopyTo(destination[separator..]);
            body.Advance(separator + json.Length);
        }
    }
}
