namespace Capi.Catalog.Tests;

/// <summary>Key sets that are too broad to match a person (spec section 8.4).</summary>
public class BroadSetsTests
{
    [Theory]
    [InlineData("ct,country,st,zp,ge,client_user_agent", true)]
    [InlineData("db,client_user_agent", true)]
    [InlineData("fn,ge", true)]
    [InlineData("ln", true)]
    [InlineData("ct,country,db", false)]
    [InlineData("fn,ln", false)]
    [InlineData("em", false)]
    [InlineData("ge,em", false)]
    public void A_set_is_too_broad_or_not(string keys, bool expected) => Assert.Equal(expected, BroadSets.Hold(keys.Split(',')));

    [Fact]
    public void No_key_finds_nobody() => Assert.True(BroadSets.Hold([]));

    [Fact]
    public void Every_key_is_one_of_user_data() =>
        Assert.All(BroadSets.All.SelectMany(set => set), key => Assert.NotNull(Parameters.Find(ParameterSection.UserData, key)));
}
