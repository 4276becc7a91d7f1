using System.Text.Json.Serialization;

namespace Capi.EventsManager.Page;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EventsDocument))]
[JsonSerializable(typeof(EventsDocument.EventJson))]
[JsonSerializable(typeof(ExpectationDocument))]
internal sealed partial class EventsDocumentContext : JsonSerializerContext;
