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
    public void A_set_of_keys_has_its_estimate(string keys, decimal expected) => Assert.Equal(expected, MatchQuality.Estimate(keys.Split(',')));

    [Fact]
    public void It_never_exceeds_ten() =>
        Assert.Equal(MatchQuality.Best, MatchQuality.Estimate([.. MatchQuality.Weights.SelectMany(one => one.Keys)]));

    [Fact]
    public void What_raises_it_most_comes_first()
    {
        var additions = MatchQuality.Additions(["em", "fn"]).ToList();

        Assert.Equal("ph", Assert.Single(additions[0].Keys));
        Assert.Contains(additions, one => one.Keys.SequenceEqual(["fn", "ln"]));
        Assert.Equal(additions.Select(one => one.Weight).OrderDescending(), additions.Select(one => one.Weight));
    }

    [Fact]
    public void Every_key_is_one_of_user_data() =>
        Assert.All(MatchQuality.Weights.SelectMany(one => one.Keys), key => Assert.NotNull(Parameters.Find(ParameterSection.UserData, key)));
}
