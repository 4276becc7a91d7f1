namespace Capi.Catalog;

/// <summary>An estimate of Meta's Event Match Quality from the keys an event can hold (spec section 8.2).</summary>
/// <remarks>Meta publishes no formula: the weights are ours, fitted to the figures it gives. Always call the result an estimate.</remarks>
internal static class MatchQuality
{
    /// <summary>The highest score there is.</summary>
    public const decimal Best = 10;

    /// <summary>Meta's target (spec section 8.1).</summary>
    public const decimal Target = 6.0m;

    /// <summary>What is worth something, dearest first; the first and the last name count as a pair.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Keys, decimal Weight)> Weights { get; } =
    [
        (["em"], 2.7m),
        (["ph"], 1.6m),
        (["fbc"], 1.5m),
        (["lead_id"], 1.5m),
        (["fbp"], 1.2m),
        (["external_id"], 0.8m),
        (["fb_login_id"], 0.8m),
        (["client_ip_address"], 0.8m),
        (["client_user_agent"], 0.7m),
        (["fn", "ln"], 0.4m),
        (["db"], 0.2m),
        (["ct"], 0.1m),
        (["st"], 0.1m),
        (["zp"], 0.1m),
        (["country"], 0.1m),
    ];

    /// <summary>The estimate for an event that holds these keys, 0 to 10.</summary>
    public static decimal Estimate(IReadOnlyCollection<string> keys) =>
        Math.Min(Best, Weights.Where(one => one.Keys.All(keys.Contains)).Sum(one => one.Weight));

    /// <summary>What would raise the estimate for an event that holds these keys, the most first.</summary>
    public static IEnumerable<(IReadOnlyList<string> Keys, decimal Weight)> Additions(IReadOnlyCollection<string> keys) =>
        Weights.Where(one => !one.Keys.All(keys.Contains));
}
