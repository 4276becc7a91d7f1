namespace Capi.EventsManager.Tests.Expectations;

/// <summary>The assertions for tests of any framework.</summary>
public class AssertionTests
{
    [Fact]
    public async Task Deduplicated_events_pass_and_a_near_miss_is_named()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("1"), server.CreatePurchase("2"));
        await server.SendPixelAsync("ev=Purchase&eid=1&fbp=fb.1.1554763741205.1098115397");
        server.Manager.AssertDeduplicated("Purchase", 50);

        await server.SendPixelAsync("ev=Purchase&eid=own&fbp=fb.1.1554763741205.1098115397");
        var exception = Assert.Throws<EventsManagerAssertionException>(() => server.Manager.AssertDeduplicated("Purchase"));

        Assert.Contains("1 of 3 events Purchase came from both sources (33.3%), not 100%.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("different event_id", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_quality_says_what_would_raise_it()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        server.Manager.AssertMatchQuality("Purchase", 0.1m);

        var exception = Assert.Throws<EventsManagerAssertionException>(() => server.Manager.AssertMatchQuality("Purchase", 10));

        Assert.Contains("ph +", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnostics_can_be_excepted_by_name()
    {
        await using var server = await TestServer.StartAsync();
        server.Manager.AssertNoDiagnostics();
        await server.AcceptAsync(server.CreatePurchase().With("user_data.client_ip_address", "\"10.0.0.1\""));

        var exception = Assert.Throws<EventsManagerAssertionException>(() => server.Manager.AssertNoDiagnostics());

        Assert.Contains("private_ip_address, 1 events", exception.Message, StringComparison.Ordinal);
        server.Manager.AssertNoDiagnostics(["private_ip_address"]);
        server.Manager.AssertNoDiagnostics(run: "another");
    }

    [Fact]
    public async Task Without_events_an_assertion_fails_and_shows_no_personal_data()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Contains("No website event Purchase", Assert.Throws<EventsManagerAssertionException>(() => server.Manager.AssertDeduplicated("Purchase")).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Assert.Throws<EventsManagerAssertionException>(() => server.Manager.AssertMatchQuality("jane@canary.example", 1)).Message, StringComparison.Ordinal);
    }
}
