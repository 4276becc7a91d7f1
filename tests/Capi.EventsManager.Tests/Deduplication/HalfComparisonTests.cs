using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Tests.Deduplication;

public class HalfComparisonTests
{
    [Fact]
    public async Task Equal_and_different_fields_are_told_apart()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("custom_data.order_id", "\"4711\""));
        await server.SendPixelAsync($"ev=Purchase&eid=order-1&ud[em]={SampleHashes.A.ToUpperInvariant()}&fbp=fb.1.1554763741205.999&cd[value]=42.50&cd[currency]=eur&cd[num_items]=2");

        var rows = HalfComparison.Compare(Assert.Single(server.Manager.Events)).ToDictionary(row => row.Path);

        Assert.False(rows["user_data.em"].Differs);
        Assert.True(rows["user_data.fbp"].Differs);
        Assert.False(rows["custom_data.value"].Differs);
        Assert.False(rows["custom_data.currency"].Differs);
        Assert.Equal(("4711", null), (rows["custom_data.order_id"].Server, rows["custom_data.order_id"].Browser));
        Assert.Equal((null, "2"), (rows["custom_data.num_items"].Server, rows["custom_data.num_items"].Browser));
    }

    [Fact]
    public async Task The_field_that_prevents_the_merge_is_the_one_that_differs()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("one").With("custom_data.order_id", "\"4711\""));
        await server.SendPixelAsync("ev=Purchase&eid=two&cd[order_id]=4711");

        var rows = HalfComparison.Compare(Assert.Single(server.Manager.GetDeduplication().NearMisses));

        Assert.Equal(["event_id"], rows.Where(row => row.Differs && row.Path is ("dataset" or "event_name" or "event_id")).Select(row => row.Path));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3600, true)]
    public async Task Times_that_are_moments_apart_are_equal(int seconds, bool differs)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await server.SendPixelAsync($"ev=Purchase&eid=order-1&ts={server.UnixSeconds - seconds}000");

        Assert.Equal(differs, HalfComparison.Compare(server.Manager.Events[0]).Single(row => row.Path == "event_time").Differs);
    }

    [Fact]
    public async Task Values_are_shortened()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        Assert.DoesNotContain(HalfComparison.Compare(server.Manager.Events[0]), row => row.Server?.Contains(SampleHashes.A, StringComparison.Ordinal) == true);
    }
}
