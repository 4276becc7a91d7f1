using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Serializers;

/// <summary>Serializes the reference event as a JSON element of <c>data[]</c>. Reuses its buffers; not thread safe.</summary>
internal interface IEventSerializer
{
    /// <summary>Serializes the event.</summary>
    /// <returns>UTF-8 JSON, valid until the next call.</returns>
    ReadOnlySpan<byte> Serialize(ReferenceEvent reference);
}
