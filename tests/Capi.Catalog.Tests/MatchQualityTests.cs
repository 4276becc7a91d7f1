namespace Capi.Catalog.Tests;

/// <summary>Compares the estimated match quality with the figures it is fitted to (spec section 8.2).</summary>
public class MatchQualityTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("client_ip_address,client_user_agent,fbp,fbc", 4.2)]
    [InlineData("client_ip_address,client_user_agent,fbp,fbc,em", 6.9)]
    [InlineData("client_ip_address,client_user_agent,fbp,fbc,em,ph", 8.5)]
    [InlineData("client_ip_address,client_user_agent,em,ph", 5.8)]
    [InlineData("fn", 0)]
    [InlineData("fn,ln", 0.4)]
    [InlineData("not_a_key", 0)]
    public void A_set_of_keys_has_the_expected_estimate(string keys, decimal expected) => Assert.Equal(expected, MatchQuality.EstimateScore(keys.Split(',')));

    [Fact]
    public void The_estimate_never_exceeds_ten() =>
        Assert.Equal(MatchQuality.MaxScore, MatchQuality.EstimateScore([.. MatchQuality.Weights.SelectMany(one => one.Keys)]));

    [Fact]
    public void Additions_are_ordered_by_weight()
    {
        var additions = MatchQuality.GetImprovements(["em", "fn"]).ToList();

        Assert.Equal("ph", Assert.Single(additions[0].Keys));
        Assert.Contains(additions, one => one.Keys.SequenceEqual(["fn", "ln"]));
        Assert.Equal(additions.Select(one => one.Weight).OrderDescending(), additions.Select(one => one.Weight));
    }

    [Fact]
    public void Every_key_is_a_customer_information_parameter() =>
        Assert.All(MatchQuality.Weights.SelectMany(one => one.Keys), key => Assert.NotNull(ParameterDefinitions.Find(ParameterSection.UserData, key)));
}
