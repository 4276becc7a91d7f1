using System.Text.Json.Serialization;

namespace Capi.EventsManager.Page;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EventsDocument))]
internal sealed partial class EventsDocumentContext : JsonSerializerContext;
