using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>The schema of <c>custom_data</c>, which both halves have.</summary>
internal static class CustomDataSchema
{
    /// <summary>Adds the property to the schema of an event.</summary>
    public static JsonObject AddTo(JsonObject schema, ContractDescription contract)
    {
        var members = contract.Members.Where(static member => member.Section == SectionNames.CustomData).ToList();
        if (members.Count == 0)
            return schema;

        // A value that can't be used is left out, so only what Meta requires is always there: without it the event isn't sent.
        var required = (StandardEventDefinitions.Find(contract.EventName)?.Required ?? []).Where(key => members.Exists(member => member.Key == key)).ToArray();
        var properties = new JsonObject();
        foreach (var group in members.GroupBy(static member => member.Key, StringComparer.Ordinal))
            properties[group.Key] = Create([.. group], contract);

        schema["properties"]!["custom_data"] = ValueSchema.Object(properties, required);
        if (required.Length > 0)
            schema["required"]!.AsArray().Add("custom_data");
        return schema;
    }

    private static JsonObject Create(IReadOnlyList<MemberDescription> members, ContractDescription contract)
    {
        var types = members.Select(static member => MemberType.TryParse(member.Type)).ToList();
        var values = new List<JsonObject>();
        foreach (var (member, type) in members.Zip(types))
        {
            var value = type is null ? [] : ValueSchema.FromType(type, member.Key, () => CreateEntry(contract, member));
            if (!values.Exists(other => JsonNode.DeepEquals(other, value)))
                values.Add(value);
        }

        var item = values.Count == 1 ? values[0] : new JsonObject { ["anyOf"] = new JsonArray([.. values]) };
        return members.Count > 1 || types[0] is { IsArray: true } ? ValueSchema.Array(item) : item;
    }

    private static JsonObject CreateEntry(ContractDescription contract, MemberDescription list)
    {
        var properties = new JsonObject();
        foreach (var group in contract.Members.Where(member => member.IsEntryOf(list)).GroupBy(static member => member.Key, StringComparer.Ordinal))
            properties[group.Key] = Create([.. group], contract);
        return ValueSchema.Object(properties, []);
    }
}
