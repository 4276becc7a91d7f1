using System.Text.Json.Serialization;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>The source-generated serializer context in its fast-path mode: no metadata, default encoder.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventDto))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
