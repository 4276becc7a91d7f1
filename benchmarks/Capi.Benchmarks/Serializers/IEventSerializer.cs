using Capi.Benchmarks.Reference;

namespace Capi.Benchmarks.Serializers;

/// <summary>One way to turn the reference event into the JSON element of <c>data[]</c>. Keeps its buffers; not thread safe.</summary>
internal interface IEventSerializer
{
    /// <summary>Writes the event.</summary>
    /// <returns>UTF-8 JSON, valid until the next call.</returns>
    ReadOnlySpan<byte> Serialize(ReferenceEvent reference);
}
