using System.Globalization;

namespace Capi.EventsManager.Tests.Graph;

public class GraphVersionTests
{
    [Theory]
    [InlineData("v20.0", "v20.0 in the URL has expired; use v26.0")]
    [InlineData("v16.0", "v16.0 in the URL has expired; use v26.0")]
    [InlineData("v17.0", "in the URL is unknown; use v26.0")]
    [InlineData("v99.0", "in the URL is unknown; use v26.0")]
    public async Task An_expired_or_unknown_version_is_taken_with_a_warning(string version, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SendAsync(server, version);

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Contains(expected, Assert.Single(answer.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v21.0")]
    [InlineData("v26.0")]
    public async Task A_version_that_Meta_serves_gets_no_message(string version)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SendAsync(server, version);

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Empty(answer.Messages);
    }

    [Fact]
    public async Task A_version_expires_with_the_first_second_of_the_day_it_ends()
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

    private static Task<TestServer.Answer> SendAsync(TestServer server, string version) =>
        server.SendEventsAsync($"/{version}/{TestServer.Dataset}/events", server.Purchase());
}
