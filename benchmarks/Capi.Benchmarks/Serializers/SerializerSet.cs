using Capi.Benchmarks.Serializers.Generated;
using Capi.Benchmarks.Serializers.HandWritten;
using Capi.Benchmarks.Serializers.SystemTextJson;

namespace Capi.Benchmarks.Serializers;

/// <summary>The three serializers compared.</summary>
internal sealed class SerializerSet : IDisposable
{
    private readonly HandWrittenSerializer _handWritten = new();

    /// <summary>The generated serializer.</summary>
    public IEventSerializer Generated { get; } = new GeneratedSerializer();

    /// <summary>F1: System.Text.Json with source generation.</summary>
    public IEventSerializer SystemTextJson { get; } = new SystemTextJsonSerializer();

    /// <summary>F2: handwritten <see cref="System.Text.Json.Utf8JsonWriter"/> code.</summary>
    public IEventSerializer HandWritten => _handWritten;

    public void Dispose() => _handWritten.Dispose();
}
