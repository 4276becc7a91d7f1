using Capi.Catalog;

namespace Capi.Payload;

/// <summary>Estimates the match quality of written identifiers, with the weights of <see cref="MatchQuality"/>. Allocates nothing.</summary>
internal static class MatchQualityScore
{
    private const decimal Scale = 10;

    private static readonly (ulong Mask, int Tenths)[] Weights =
        [.. MatchQuality.Weights.Select(static one => (GetMask(one.Keys), (int)(one.Weight * Scale)))];

    /// <summary>Estimates the score, 0 to 10 with one decimal place.</summary>
    /// <param name="identifiers">The bits of the written keys.</param>
    public static double Estimate(ulong identifiers)
    {
        var tenths = 0;
        foreach (var (mask, weight) in Weights)
        {
            if ((identifiers & mask) == mask)
                tenths += weight;
        }

        return Math.Min(tenths, (int)(MatchQuality.MaxScore * Scale)) / (double)Scale;
    }

    private static ulong GetMask(IReadOnlyList<string> keys)
    {
        var mask = 0UL;
        foreach (var parameter in UserDataParameter.All)
            mask |= keys.Contains(parameter.WireKey) ? parameter.Bit : 0;
        return mask;
    }
}
