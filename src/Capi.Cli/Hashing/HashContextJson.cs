using System.Text.Json.Serialization;

namespace Capi.Cli.Hashing;

/// <summary>Source-generated JSON metadata of <see cref="HashContext"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HashContext))]
internal sealed partial class HashContextJson : JsonSerializerContext;
