using System.Text.Json.Nodes;
using Capi.Cli.Rendering;
using Capi.ContractDescriptions;

namespace Capi.Cli.Schemas;

/// <summary>The schema of <c>user_data</c>.</summary>
internal static class UserDataSchema
{
    // SHA-256; MD5 only where the application passes an Md5Digest.
    private const string Digest = "^([0-9a-f]{64}|[0-9a-f]{32})$";

    /// <summary>Creates the schema: the identifiers of the contract, and those of the context of the request.</summary>
    public static JsonObject Create(ContractDescription contract)
    {
        var properties = new JsonObject();
        foreach (var group in contract.Members.Where(static member => member.Section == SectionNames.UserData).GroupBy(static member => member.Key, StringComparer.Ordinal))
            properties[group.Key] = Create([.. group]);

        foreach (var field in ContextKeys.Get(contract))
        {
            if (field.Section == SectionNames.UserData)
                properties.TryAdd(field.Key, ValueSchema.Text());
        }

        return ValueSchema.Object(properties, []);
    }

    private static JsonObject Create(IReadOnlyList<MemberDescription> members)
    {
        var value = members.All(static member => member.Handling == HandlingNames.Hashed)
            ? new JsonObject { ["type"] = "string", ["pattern"] = Digest }
            : ValueSchema.Text();
        var isList = members.Count > 1 || MemberType.TryParse(members[0].Type) is { IsArray: true };
        return isList ? ValueSchema.Array(value) : value;
    }
}
