using Capi.Benchmarks.Serializers.Generated;
using Capi.Benchmarks.Serializers.HandWritten;
using Capi.Benchmarks.Serializers.SystemTextJson;

namespace Capi.Benchmarks.Serializers;

/// <summary>The three serialisers that are compared.</summary>
internal sealed class Contestants : IDisposable
{
    private readonly HandWrittenSerializer _handWritten = new();

    /// <summary>Ours.</summary>
    public IEventSerializer Generated { get; } = new GeneratedSerializer();

    /// <summary>F1.</summary>
    public IEventSerializer SystemTextJson { get; } = new SystemTextJsonSerializer();

    /// <summary>F2.</summary>
    public IEventSerializer HandWritten => _handWritten;

    public void Dispose() => _handWritten.Dispose();
}
