using Capi.Catalog;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload;

public class MatchQualityScoreTests
{
    private static readonly UserDataKey[] Keys = Enum.GetValues<UserDataKey>();

    [Fact]
    public void No_identifier_scores_nothing() => Assert.Equal(0, MatchQualityScore.Estimate(0));

    [Fact]
    public void All_identifiers_score_the_maximum() => Assert.Equal((double)MatchQuality.MaxScore, MatchQualityScore.Estimate(ulong.MaxValue));

    [Fact]
    public void Each_identifier_and_each_pair_score_as_in_the_events_manager()
    {
        foreach (var first in Keys)
        {
            foreach (var second in Keys)
                AssertSame(first, second);
        }
    }

    [Fact]
    public void Many_identifiers_score_as_in_the_events_manager()
    {
        var random = new Random(4711);
        for (var round = 0; round < 2_000; round++)
            AssertSame([.. Keys.Where(_ => random.Next(2) == 0)]);
    }

    private static void AssertSame(params UserDataKey[] keys) =>
        Assert.Equal(
            (double)MatchQuality.EstimateScore([.. keys.Select(key => UserDataParameter.FromKey(key).WireKey)]),
            MatchQualityScore.Estimate(keys.Aggregate(0UL, (mask, key) => mask | UserDataParameter.GetBit(key))));
}
