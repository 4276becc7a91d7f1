namespace Capi.Catalog;

/// <summary>The sets of user_data keys that find a crowd and no person (spec section 8.4). Meta refuses an event with no more
/// than one of them (subcode 2804050).</summary>
internal static class BroadSets
{
    /// <summary>The wire keys of each set.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } =
    [
        ["ct", "country", "st", "zp", "ge", "client_user_agent"],
        ["db", "client_user_agent"],
        ["fn", "ge"],
        ["ln", "ge"],
    ];

    /// <summary>True when one of the sets holds all of these keys; so for none at all.</summary>
    public static bool Hold(IReadOnlyCollection<string> keys) => All.Any(set => keys.All(set.Contains));
}
