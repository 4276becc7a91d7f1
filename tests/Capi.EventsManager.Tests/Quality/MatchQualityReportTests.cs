using System.Text.Json.Nodes;
using Capi.EventsManager.Quality;

namespace Capi.EventsManager.Tests.Quality;

public class MatchQualityReportTests
{
    [Fact]
    public async Task The_estimate_is_the_mean_of_the_events_with_usable_parameters()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(CreateEvent(server, "1", "em", "fbp"), CreateEvent(server, "2", "em"), CreateEvent(server, "3", "em", "ph"));

        var estimate = Assert.Single(server.Manager.GetMatchQuality().ByName);

        // (2.7 + 1.2) + 2.7 + (2.7 + 1.6), each with the user agent's 0.7.
        Assert.Equal(("Lead", 3, 4.3m), (estimate.EventName, estimate.Events, estimate.Score));
        Assert.Equal(100, Find(estimate, "em").Percentage);
        Assert.Equal(33.3m, Find(estimate, "ph").Percentage);
    }

    [Fact]
    public async Task Improvements_are_ordered_by_what_they_would_add()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(CreateEvent(server, "1", "em"), CreateEvent(server, "2", "em", "ph"));

        var improvements = server.Manager.GetMatchQuality().ByName[0].Improvements.ToList();

        Assert.Equal(["fbc"], improvements[0].Keys);
        Assert.Equal(1.5m, improvements[0].PossibleGain);
        Assert.Equal(0.8m, improvements.Single(one => one.Keys is ["ph"]).PossibleGain);
        Assert.DoesNotContain(improvements, one => one.Keys is ["em"] or ["lead_id"] or ["fb_login_id"]);
        Assert.Equal(improvements.OrderByDescending(one => one.PossibleGain).Select(one => one.Keys), improvements.Select(one => one.Keys));
    }

    [Fact]
    public async Task A_value_that_can_not_match_adds_nothing()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(
            CreateEvent(server, "md5").With("user_data.em", $"\"{SampleHashes.Md5}\""),
            CreateEvent(server, "empty").With("user_data.em", $"\"{SampleHashes.EmptyString}\""),
            CreateEvent(server, "case").With("user_data.fbc", "\"fb.1.1554763741205.iwar2f4dbp0l7mn1iawqqgcinez7pyxqvwjnwb\""));

        var estimate = server.Manager.GetMatchQuality().ByName[0];

        Assert.Equal((0m, 0m), (Find(estimate, "em").Percentage, Find(estimate, "fbc").Percentage));
    }

    [Fact]
    public async Task Browser_refused_and_store_events_do_not_count()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync("ev=Lead&eid=1");
        await server.SendAsync(server.CreatePurchase().With("custom_data.currency", null));
        await server.AcceptAsync(server.CreatePurchase().With("action_source", "\"physical_store\""));

        Assert.Empty(server.Manager.GetMatchQuality().ByName);
    }

    private static JsonObject CreateEvent(TestServer server, string id, params string[] keys)
    {
        // The subscription makes an event without further parameters valid, and adds nothing to the estimate.
        var json = server.CreateEvent("Lead", id).With("user_data", """{"client_user_agent":"Mozilla/5.0","subscription_id":"1"}""");
        foreach (var key in keys)
            json["user_data"]![key] = key == "fbp" ? "fb.1.1554763741205.1098115397" : SampleHashes.A;
        return json;
    }

    private static KeyCoverage Find(MatchQualityEstimate estimate, string key) => estimate.Keys.Single(one => one.Keys is [var only] && only == key);
}
