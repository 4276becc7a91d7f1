using System.Buffers;
using Capi.Benchmarks.Reference;
using Capi.Payload;

namespace Capi.Benchmarks.Serializers.Generated;

/// <summary>Serializes with the code generated for the contract. Unlike the baselines, it also validates every value and the event's age.</summary>
internal sealed class GeneratedSerializer : IEventSerializer
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);

    public ReadOnlySpan<byte> Serialize(ReferenceEvent reference)
    {
        _output.ResetWrittenCount();
        var result = MetaEventSerializer.Serialize(reference.Purchase, reference.Context, ReferenceEvents.Now, _output);
        if (!result.IsAccepted)
            throw new InvalidOperationException($"The reference event was not accepted: {result.Status}, {result.Reason}.");

        return _output.WrittenSpan;
    }
}
