using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi.Cli.Rendering;

/// <summary>Writes contracts for machines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ContractList))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>Writes one JSON object: <c>assembly</c>, <c>contracts</c>, <c>notes</c>.</summary>
    public static void Write(ContractList contracts, Stream output)
    {
        JsonSerializer.Serialize(output, contracts, Default.ContractList);
        output.Write("\n"u8);
        output.Flush();
    }
}
