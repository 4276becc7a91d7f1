using System.Text.Json.Serialization;

namespace Capi.EventsManager.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(EventsDocument))]
[JsonSerializable(typeof(EventsDocument.RequestJson))]
[JsonSerializable(typeof(ExpectationDocument))]
[JsonSerializable(typeof(ChangeDocument))]
[JsonSerializable(typeof(FaultListDocument))]
[JsonSerializable(typeof(FaultAddedDocument))]
[JsonSerializable(typeof(ReadyDocument))]
[JsonSerializable(typeof(ScoresAddedDocument))]
[JsonSerializable(typeof(RunListDocument))]
[JsonSerializable(typeof(ImportedDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
