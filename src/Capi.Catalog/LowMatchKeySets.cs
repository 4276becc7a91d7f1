namespace Capi.Catalog;

/// <summary>The sets of user_data keys that are too broad to match a person. Meta rejects an event that has only keys of one set, or fewer
/// (subcode 2804050): https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters</summary>
internal static class LowMatchKeySets
{
    /// <summary>The keys of each set.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } =
    [
        ["ct", "country", "st", "zp", "ge", "client_user_agent"],
        ["db", "client_user_agent"],
        ["fn", "ge"],
        ["ln", "ge"],
    ];

    /// <summary>True when one set contains all of these keys; also true for no keys.</summary>
    public static bool Contains(IReadOnlyCollection<string> keys) => All.Any(set => keys.All(set.Contains));
}
