using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Tests.Deduplication;

public class DeduplicationReportTests
{
    [Fact]
    public async Task Share_and_coverage_are_counted_per_name()
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < 4; i++)
            await server.SendPixelAsync($"ev=Purchase&eid={i}");
        await server.AcceptAsync(server.CreatePurchase("0"), server.CreatePurchase("1"), server.CreatePurchase("server-only"), server.CreateEvent("Lead", "l"));

        var report = server.Manager.GetDeduplication();

        var purchases = report.ByName[0];
        Assert.Equal(("Purchase", 5, 3, 4, 2), (purchases.EventName, purchases.Events, purchases.Server, purchases.Browser, purchases.Merged));
        Assert.Equal((40m, 75m), (purchases.MergedPercentage, purchases.CoveragePercentage));
        Assert.Null(report.ByName[1].CoveragePercentage);
        Assert.Equal(6, report.Total.Events);
    }

    [Fact]
    public async Task Keys_are_counted_for_both_sources()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Purchase&eid=1&fbp=fb.1.1554763741205.1098115397");
        await server.SendPixelAsync("ev=Purchase");
        await server.AcceptAsync(server.CreatePurchase("1"));

        var keys = server.Manager.GetDeduplication().Total.Keys.ToDictionary(key => key.Key);

        Assert.Equal(new DedupeKeyCoverage("event_id", 50, 100, 50), keys["event_id"]);
        Assert.Equal(new DedupeKeyCoverage("external_id", 0, 0, 0), keys["external_id"]);
        Assert.Equal(new DedupeKeyCoverage("fbp", 50, 100, 50), keys["fbp"]);
    }

    [Fact]
    public void Without_events_there_is_nothing_to_report()
    {
        var report = DeduplicationReport.Create([]);

        Assert.Empty(report.ByName);
        Assert.Equal((0m, null), (report.Total.MergedPercentage, report.Total.CoveragePercentage));
    }

    [Fact]
    public async Task More_server_events_than_browser_events_are_full_coverage()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Purchase&eid=1");
        await server.AcceptAsync(server.CreatePurchase("1"), server.CreatePurchase("2"));

        Assert.Equal(100, server.Manager.GetDeduplication().Total.CoveragePercentage);
    }
}
