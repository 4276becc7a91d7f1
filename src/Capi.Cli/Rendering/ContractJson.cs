using System.Text.Json;
using System.Text.Json.Serialization;

namespace Capi.Cli.Rendering;

/// <summary>Writes contracts as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ContractList))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>Writes a JSON object with <c>assembly</c>, <c>contracts</c> and <c>notes</c>.</summary>
    public static void Write(ContractList contracts, Stream output)
    {
        JsonSerializer.Serialize(output, contracts, Default.ContractList);
        output.Write("\n"u8);
        output.Flush();
    }
}
