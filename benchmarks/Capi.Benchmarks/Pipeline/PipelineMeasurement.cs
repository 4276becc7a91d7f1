using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Pipeline;

/// <summary>What one client process measured about itself.</summary>
/// <param name="Events">The number of events sent.</param>
/// <param name="ProcessorSeconds">The processor time of all threads, from the first event to the last answer.</param>
/// <param name="ElapsedSeconds">The elapsed time.</param>
/// <param name="AllocatedBytesPerEvent">The managed memory allocated per event.</param>
/// <param name="SendP99Microseconds">The 99th percentile of the time that a call of the send method takes, without waiting for space.</param>
internal sealed record PipelineMeasurement(long Events, double ProcessorSeconds, double ElapsedSeconds, double AllocatedBytesPerEvent, double SendP99Microseconds)
{
    /// <summary>Events per second of processor time, which doesn't depend on what else the machine does.</summary>
    [JsonIgnore]
    public double EventsPerProcessorSecond => Events / ProcessorSeconds;

    public string ToJson() => JsonSerializer.Serialize(this, PipelineJsonContext.Default.PipelineMeasurement);

    public static PipelineMeasurement Parse(string json) => JsonSerializer.Deserialize(json, PipelineJsonContext.Default.PipelineMeasurement)!;
}

/// <summary>The serializer of the measurements.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PipelineMeasurement))]
internal sealed partial class PipelineJsonContext : JsonSerializerContext;
