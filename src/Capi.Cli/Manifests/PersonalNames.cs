using Capi.ContractDescriptions;

namespace Capi.Cli.Manifests;

/// <summary>What a value says about a person.</summary>
internal static class PersonalNames
{
    /// <summary>It identifies a person or a device, directly or as a hash.</summary>
    public const string Identifier = "identifier";

    /// <summary>It leads to a person together with other records, such as an order number or the address of a page.</summary>
    public const string Reference = "reference";

    /// <summary>It identifies nobody by itself.</summary>
    public const string None = "no";

    /// <summary>The name for a key.</summary>
    public static string Get(string section, string key) => section switch
    {
        SectionNames.UserData => Identifier,
        SectionNames.Event when key is "event_id" or "event_source_url" or "referrer_url" => Reference,
        SectionNames.CustomData when key is "order_id" => Reference,
        _ => None,
    };
}
