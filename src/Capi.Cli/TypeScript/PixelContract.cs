using Capi.ContractDescriptions;

namespace Capi.Cli.TypeScript;

/// <summary>The browser's half of a contract.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="IdType">The type of the event ID.</param>
/// <param name="Fields">The custom data, each key once.</param>
internal sealed record PixelContract(ContractDescription Contract, MemberType IdType, IReadOnlyList<PixelField> Fields)
{
    /// <summary>Reads the half of a contract; null if the browser doesn't send the event, or the assembly was built with a version that doesn't say its types.</summary>
    public static PixelContract? TryRead(ContractDescription contract)
    {
        var id = contract.Members.FirstOrDefault(static member => member is { Section: SectionNames.Event, Key: "event_id" });
        if (!contract.IsSentByBrowser || id is null || MemberType.TryParse(id.Type) is not { } idType)
            return null;

        var fields = new List<PixelField>();
        foreach (var group in contract.Members.Where(static member => member.Section == SectionNames.CustomData).GroupBy(static member => member.Key, StringComparer.Ordinal))
        {
            if (PixelField.TryRead(group.Key, [.. group], contract.Members) is not { } field)
                return null;
            fields.Add(field);
        }

        return new PixelContract(contract, idType, fields);
    }
}
