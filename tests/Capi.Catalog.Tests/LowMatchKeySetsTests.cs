namespace Capi.Catalog.Tests;

/// <summary>Key sets that are too broad to match a person (spec section 8.4).</summary>
public class LowMatchKeySetsTests
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
    public void A_set_is_too_broad_or_not(string keys, bool expected) => Assert.Equal(expected, LowMatchKeySets.Contains(keys.Split(',')));

    [Fact]
    public void An_empty_set_is_too_broad() => Assert.True(LowMatchKeySets.Contains([]));

    [Fact]
    public void Every_key_is_a_customer_information_parameter() =>
        Assert.All(LowMatchKeySets.All.SelectMany(set => set), key => Assert.NotNull(ParameterDefinitions.Find(ParameterSection.UserData, key)));
}
