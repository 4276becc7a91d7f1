using System.Globalization;

namespace Capi.EventsManager.Tests.Graph;

public class GraphVersionTests
{
    [Theory]
    [InlineData("v20.0", "v20.0 in the URL has expired; use v27.0")]
    [InlineData("v16.0", "v16.0 in the URL has expired; use v27.0")]
    [InlineData("v17.0", "in the URL is unknown; use v27.0")]
    [InlineData("v99.0", "in the URL is unknown; use v27.0")]
    public async Task An_expired_or_unknown_version_is_accepted_with_a_warning(string version, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, version);

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(expected, Assert.Single(response.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v21.0")]
    [InlineData("v26.0")]
    [InlineData("v27.0")]
    public async Task A_version_that_Meta_serves_gets_no_message(string version)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, version);

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Fact]
    public async Task A_version_expires_at_midnight_of_its_end_date()
    {
        await using var server = await TestServer.StartAsync();
        var end = DateTimeOffset.Parse("2027-01-21T00:00:00Z", CultureInfo.InvariantCulture);
        server.Clock.Advance(end - TimeSpan.FromSeconds(1) - server.Clock.GetUtcNow());

        var before = await SendAsync(server, "v21.0");
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await SendAsync(server, "v21.0");

        Assert.Empty(before.Messages);
        Assert.Single(after.Messages);
    }

    private static Task<TestServer.GraphResponse> SendAsync(TestServer server, string version) =>
        server.SendEventsAsync($"/{version}/{TestServer.Dataset}/events", server.CreatePurchase());
}
