using System.Buffers;
using Capi.Benchmarks.Reference;
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
        if (EventSerializer.SerializeBatch<ReferencePurchase>(_purchases, _contexts, ReferenceEvents.Now, _body, _results) != _purchases.Length)
            throw new InvalidOperationException("A reference event was not accepted.");

        return _body.WrittenSpan;
    }
}
