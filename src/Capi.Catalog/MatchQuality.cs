namespace Capi.Catalog;

/// <summary>Estimates Meta's Event Match Quality from the keys of an event.</summary>
/// <remarks>Meta publishes no formula. The weights are estimates of this project, fitted to published figures, so always present the result as an estimate.</remarks>
internal static class MatchQuality
{
    /// <summary>The highest possible score.</summary>
    public const decimal MaxScore = 10;

    /// <summary>The score that Meta recommends.</summary>
    public const decimal TargetScore = 6.0m;

    /// <summary>The keys that add to the score, highest weight first; first and last name count as a pair.</summary>
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

    /// <summary>Estimates the score of an event with these keys, 0 to 10.</summary>
    public static decimal EstimateScore(IReadOnlyCollection<string> keys) =>
        Math.Min(MaxScore, Weights.Where(one => one.Keys.All(keys.Contains)).Sum(one => one.Weight));

    /// <summary>The keys that would raise the score of an event with these keys, highest weight first.</summary>
    public static IEnumerable<(IReadOnlyList<string> Keys, decimal Weight)> GetImprovements(IReadOnlyCollection<string> keys) =>
        Weights.Where(one => !one.Keys.All(keys.Contains));
}
