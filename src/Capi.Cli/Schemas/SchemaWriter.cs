using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>Writes JSON Schemas (2020-12) of what contracts send.</summary>
internal static class SchemaWriter
{
    /// <summary>The dialect of the schemas: https://json-schema.org/draft/2020-12.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One schema with a definition for each contract and half; the name of a browser's half ends with <c>.browser</c>.</summary>
    public static string WriteAll(IEnumerable<ContractDescription> contracts)
    {
        var definitions = new JsonObject();
        foreach (var contract in contracts)
        {
            definitions[contract.Type] = ServerSchema.Create(contract);
            if (contract.IsSentByBrowser)
                definitions[contract.Type + ".browser"] = BrowserSchema.Create(contract);
        }

        return Format(new JsonObject { ["$schema"] = Dialect, ["$defs"] = definitions });
    }

    /// <summary>The schema of one half of a contract.</summary>
    public static string Write(ContractDescription contract, SchemaHalf half)
    {
        var schema = new JsonObject { ["$schema"] = Dialect };
        var content = half == SchemaHalf.Browser ? BrowserSchema.Create(contract) : ServerSchema.Create(contract);
        foreach (var (name, value) in content)
            schema[name] = value?.DeepClone();
        return Format(schema);
    }

    private static string Format(JsonObject schema) => schema.ToJsonString(Options) + "\n";
}
