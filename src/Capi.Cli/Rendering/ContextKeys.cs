using Capi.ContractDescriptions;

namespace Capi.Cli.Rendering;

/// <summary>What the runtime adds from the context of the visitor's request, if the contract has no member for it.</summary>
internal static class ContextKeys
{
    // Same as the runtime's MetaEventWriter: a test sends an event with all of them.
    private static readonly (string Section, string Key, string Member)[] All =
    [
        (SectionNames.Event, "event_source_url", "EventSourceUrl"),
        (SectionNames.Event, "referrer_url", "ReferrerUrl"),
        (SectionNames.UserData, "client_ip_address", "ClientIpAddress"),
        (SectionNames.UserData, "client_user_agent", "ClientUserAgent"),
        (SectionNames.UserData, "fbc", "Fbc"),
        (SectionNames.UserData, "fbp", "Fbp"),
    ];

    /// <summary>The fields that a contract leaves to the context: sections, keys, and the members of <c>MetaEventContext</c>.</summary>
    public static IEnumerable<(string Section, string Key, string Member)> Get(ContractDescription contract) =>

        // Meta rejects them in events of this action source.
        contract.ActionSource == "business_messaging"
            ? []
            : All.Where(field => !contract.Members.Any(member => member.Section == field.Section && member.Key == field.Key));
}
