using System.Text.Json.Nodes;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>The schema of the browser's half: event name, event ID and custom data, nothing else.</summary>
internal static class BrowserSchema
{
    /// <summary>Creates the schema.</summary>
    public static JsonObject Create(ContractDescription contract)
    {
        var properties = new JsonObject { ["event_name"] = ValueSchema.Constant(contract.EventName), ["event_id"] = ValueSchema.Text() };
        return CustomDataSchema.AddTo(ValueSchema.Object(properties, ["event_name", "event_id"]), contract);
    }
}
