using System.Text.Json.Serialization;

namespace Capi.Cli.Hashing;

/// <summary>Reads a context without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HashContext))]
internal sealed partial class HashContextJson : JsonSerializerContext;
