namespace Capi.ContractDescriptions.Json;

/// <summary>A property of a JSON object.</summary>
/// <param name="Name">Its decoded name.</param>
/// <param name="Start">The position of the name's first quote.</param>
/// <param name="End">The position after the name's last quote.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonProperty(string Name, int Start, int End, JsonNode Value);
