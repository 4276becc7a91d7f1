using System.Net;
using System.Text;

namespace Capi.EventsManager.Tests.Quality;

/// <summary>Meta's own scores beside the estimates.</summary>
public class MeasuredScoresTests
{
    [Fact]
    public async Task The_newest_score_is_shown_beside_the_estimate()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        using var response = await PostAsync(server, """
            {"dataset":"1234567890","time":"2026-11-20T12:00:00Z","rows":[{"event_name":"Purchase","score":7.4,"is_estimate":false,"coverage":81.5,"identifiers":{}},{"event_name":"Lead","score":5}],"findings":[]}
            {"dataset":"1234567890","time":"2026-11-21T12:00:00Z","rows":[{"event_name":"Purchase","score":8.1}]}
            {"dataset":"1234567890","time":"2026-11-19T12:00:00Z","rows":[{"event_name":"Purchase","score":2.2}]}
            """);

        Assert.Equal("{\"scores\":4}", await response.Content.ReadAsStringAsync());
        var page = await server.Client.GetStringAsync("/quality");
        Assert.Contains(">Meta 8.1</span>", page, StringComparison.Ordinal);
        Assert.Contains("2026-11-21", page, StringComparison.Ordinal);
        Assert.DoesNotContain("7.4", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"dataset":"12<b>","time":"2026-11-20T12:00:00Z","rows":[]}""")]
    [InlineData("""{"dataset":"12","time":"soon","rows":[]}""")]
    [InlineData("""{"dataset":"12","time":"2026-11-20T12:00:00Z","rows":{}}""")]
    public async Task Anything_else_is_refused(string line)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, line)).StatusCode);
    }

    [Fact]
    public async Task An_estimate_of_another_Events_Manager_and_numbers_out_of_range_are_no_scores_of_Meta()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase(), server.CreateEvent("Lead", "l"));

        await PostAsync(server, """{"dataset":"12","time":"2026-11-20T12:00:00Z","rows":[{"event_name":"Purchase","score":9.9,"is_estimate":true},{"event_name":"Lead","score":77},1,{"score":3},{"event_name":5}]}""");

        var page = await server.Client.GetStringAsync("/quality");
        Assert.DoesNotContain("Meta 9.9", page, StringComparison.Ordinal);
        Assert.Contains("Meta –", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, string lines) => server.Client.PostAsync("/api/quality", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
}
