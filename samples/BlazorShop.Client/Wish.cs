using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlazorShop.Client;

/// <summary>What the browser tells the server about a remembered product.</summary>
public sealed record Wish(string Id, string Sku);

/// <summary>Serializes without reflection, which trimming could break.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Wish))]
internal sealed partial class WishJson : JsonSerializerContext;
