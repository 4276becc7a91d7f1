namespace Capi.Runtime.Tests.Contracts;

public sealed class MetaEventIdTests
{
    [Fact]
    public void The_same_key_gives_the_same_ID_without_showing_the_key()
    {
        var id = MetaEventId.From("order", "KL-7F3A21");

        Assert.Equal(id, MetaEventId.From("order", "KL-7F3A21"));
        Assert.Matches("^order-[0-9a-f]{32}$", id);
        Assert.DoesNotContain("7F3A21", id, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Other_kinds_and_keys_give_other_IDs()
    {
        string[] ids = [MetaEventId.From("order", "1"), MetaEventId.From("refund", "1"), MetaEventId.From("order", "2"), MetaEventId.From("order", "01"), MetaEventId.From("order", "1 ")];

        Assert.Equal(ids, ids.Distinct());
        Assert.NotEqual(MetaEventId.From("a", "bc")[^32..], MetaEventId.From("ab", "c")[^32..]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_key_there_is_no_ID(string? key) => Assert.Equal("", MetaEventId.From("order", key));
}
