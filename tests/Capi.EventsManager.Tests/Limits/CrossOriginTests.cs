using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Capi.EventsManager.Tests.Limits;

public class CrossOriginTests
{
    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData(null, true)]
    public async Task A_page_of_another_site_can_not_add_events(string? origin, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync();
        var body = $$"""{"data":[{{server.CreatePurchase().ToJsonString()}}],"access_token":"x"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, TestServer.EventsPath) { Content = new StringContent(body, Encoding.UTF8, "text/plain") };
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(isAccepted ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isAccepted ? 1 : 0, server.Manager.Events.Count);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task A_browser_that_leaves_the_origin_out_is_recognized_by_its_fetch_site(string site, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync();
        var body = $$"""{"data":[{{server.CreatePurchase().ToJsonString()}}],"access_token":"x"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, TestServer.EventsPath) { Content = new StringContent(body, Encoding.UTF8, "text/plain") };
        request.Headers.Add("Sec-Fetch-Site", site);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(isAccepted, response.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/events")).StatusCode);
    }

    [Fact]
    public async Task Idle_connections_do_not_shut_others_out()
    {
        await using var server = await TestServer.StartAsync();
        var idle = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 600; i++)
            {
                var client = new TcpClient();
                idle.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, server.Manager.Address.Port);
            }

            var response = await server.SendAsync(server.CreatePurchase());

            Assert.True(response.IsAccepted, response.Body);
        }
        finally
        {
            idle.ForEach(client => client.Dispose());
        }
    }
}
