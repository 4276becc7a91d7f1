using System.Text.Json.Nodes;
using Capi.Cli.Rendering;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>The schema of an event in the field <c>data</c> of a request.</summary>
internal static class ServerSchema
{
    /// <summary>Creates the schema.</summary>
    public static JsonObject Create(ContractDescription contract)
    {
        var properties = new JsonObject
        {
            ["event_name"] = ValueSchema.Constant(contract.EventName),
            ["event_time"] = ValueSchema.Type("integer"),
            ["event_id"] = ValueSchema.Text(),
            ["action_source"] = ValueSchema.Constant(contract.ActionSource),
            ["data_processing_options"] = new JsonObject { ["type"] = "array", ["items"] = ValueSchema.Constant("LDU"), ["maxItems"] = 1 },
            ["data_processing_options_country"] = ValueSchema.Type("integer"),
            ["data_processing_options_state"] = ValueSchema.Type("integer"),
        };
        foreach (var key in contract.Members.Where(static member => member.Section == SectionNames.Event).Select(static member => member.Key))
            properties.TryAdd(key, key == "opt_out" ? ValueSchema.Type("boolean") : ValueSchema.Text());

        var userData = UserDataSchema.Create(contract);
        foreach (var field in ContextKeys.Get(contract))
        {
            if (field.Section == SectionNames.Event)
                properties.TryAdd(field.Key, ValueSchema.Text());
        }

        properties["user_data"] = userData;
        string[] required = ["event_name", "event_time", "event_id", "action_source", "user_data"];
        return CustomDataSchema.AddTo(ValueSchema.Object(properties, required), contract);
    }
}
