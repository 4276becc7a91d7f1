using System.Net;

namespace Capi.EventsManager.Tests.Runs;

/// <summary>The page Runs: sessions, runs, and two of them side by side.</summary>
public sealed class RunsPageTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("capi-runs-page").FullName;

    [Fact]
    public async Task Two_runs_are_compared_by_counts_quality_and_diagnostics()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendEventsAsync("/r/before" + TestServer.EventsPath, server.CreatePurchase("1"), server.CreateEvent("Lead", "l"));
        await server.Client.GetAsync("/r/before/tr/?id=" + TestServer.Dataset + "&ev=Purchase&eid=1");
        await server.SendEventsAsync("/r/after" + TestServer.EventsPath, server.CreatePurchase("1").With("user_data.client_ip_address", "\"10.0.0.1\""));

        var page = await server.Client.GetStringAsync("/runs?a=run:before&b=run:after");

        Assert.Contains("<h2 id=\"comparison\">run:before and run:after</h2>", page, StringComparison.Ordinal);
        Assert.Contains(">share from two sources <span class=\"mark\">differs</span></th><td>50%</td><td>0%</td>", page, StringComparison.Ordinal);
        Assert.Contains("client_ip_address is a private address", page, StringComparison.Ordinal);
        Assert.Contains(">Lead <span class=\"mark\">differs</span></th>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runs?a=session:1&b=current", "Without a data file there are no sessions.")]
    [InlineData("/runs?a=nonsense&b=current", "A run is current, session:3 or run:name.")]
    [InlineData("/api/compare?a=session:9&b=current", "Without a data file")]
    [InlineData("/api/export?of=session:9", "Without a data file")]
    public async Task A_run_that_does_not_exist_is_said(string path, string reason)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_of_a_file_are_listed_and_compared()
    {
        var file = Path.Combine(_directory, "events.db");
        await using (var first = await TestServer.StartAsync(dataFile: file))
            await first.AcceptAsync(first.CreatePurchase("old"));
        await using var second = await TestServer.StartAsync(dataFile: file, dataMode: DataMode.New);
        await second.AcceptAsync(second.CreatePurchase("new"), second.CreatePurchase("newer"));

        var page = await second.Client.GetStringAsync("/runs?a=session:1&b=session:2");

        Assert.Contains("2 (now)", page, StringComparison.Ordinal);
        Assert.Contains(">events <span class=\"mark\">differs</span></th><td>1</td><td>2</td>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.Client.GetAsync("/runs?a=session:7&b=current")).StatusCode);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
