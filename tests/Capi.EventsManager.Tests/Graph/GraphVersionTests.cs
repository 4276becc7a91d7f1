using System.Globalization;
using System.Net;

namespace Capi.EventsManager.Tests.Graph;

public class GraphVersionTests
{
    [Theory]
    [InlineData("v20.0")]
    [InlineData("v16.0")]
    [InlineData("v17.0")]
    [InlineData("v2.0")]
    public async Task An_expired_version_is_rejected_with_the_error_of_Meta(string version)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, version);

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(2635, response.Error.GetProperty("code").GetInt32());
        Assert.Contains($"{version} in the URL has expired; use v27.0", response.Error.GetProperty("error_user_msg").GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [InlineData("v28.0")]
    [InlineData("v99.0")]
    [InlineData("v25.1")]
    public async Task An_unknown_version_is_accepted_with_a_warning(string version)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, version);

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains("in the URL is unknown; use v27.0", Assert.Single(response.Messages), StringComparison.Ordinal);
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
        Assert.False(after.IsAccepted);
    }

    private static Task<TestServer.GraphResponse> SendAsync(TestServer server, string version) =>
        server.SendEventsAsync($"/{version}/{TestServer.Dataset}/events", server.CreatePurchase());
}
