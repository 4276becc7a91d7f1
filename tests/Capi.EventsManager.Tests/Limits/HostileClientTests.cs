using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Capi.EventsManager.Tests.Limits;

/// <summary>Clients that mean harm: idle connections, slow and huge bodies, endless streams, requests of web pages.</summary>
public class HostileClientTests
{
    [Fact]
    public async Task Idle_connections_and_slow_bodies_shut_nobody_out()
    {
        await using var server = await TestServer.StartAsync();
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 600; i++)
            {
                var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, server.Manager.Address.Port);
                sockets.Add(socket);
                // One third says nothing, one third half a header, one third the beginning of a body.
                var start = (i % 3) switch
                {
                    0 => "",
                    1 => "POST /v27.0/1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nX-",
                    _ => "POST /v27.0/1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
                };
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(start));
            }

            await server.AcceptAsync(server.CreatePurchase());
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/events")).StatusCode);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task Endless_streams_are_bounded_and_free_their_place()
    {
        await using var server = await TestServer.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 }) { BaseAddress = server.Manager.Address };
        var streams = new List<HttpResponseMessage>();
        while (streams.Count < 256)
            streams.Add(await client.GetAsync("/api/events/stream", HttpCompletionOption.ResponseHeadersRead));

        Assert.All(streams, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/api/events/stream", HttpCompletionOption.ResponseHeadersRead)).StatusCode);
        await server.AcceptAsync(server.CreatePurchase());

        streams.ForEach(stream => stream.Dispose());
        HttpStatusCode status;
        do
        {
            using var again = await client.GetAsync("/api/events/stream", HttpCompletionOption.ResponseHeadersRead);
            status = again.StatusCode;
        }
        while (status != HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST", "/v27.0/1234567890/events", "text/plain")]
    [InlineData("POST", "/v27.0/1234567890/events", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/clear", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/faults", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/faults/remove", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/payload-helper", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/events/1/send-again", "application/x-www-form-urlencoded")]
    [InlineData("POST", "/api/events/1/send-again", "text/plain")]
    [InlineData("POST", "/api/expectations", "text/plain")]
    [InlineData("POST", "/api/faults", "text/plain")]
    [InlineData("POST", "/api/import", "text/plain")]
    [InlineData("POST", "/api/quality", "text/plain")]
    [InlineData("PUT", "/api/runs/x", "text/plain")]
    [InlineData("DELETE", "/api/events", "text/plain")]
    [InlineData("DELETE", "/api/faults", "text/plain")]
    public async Task A_page_of_another_site_changes_nothing(string method, string path, string contentType)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        foreach (var origin in (string[])["https://evil.example", "null", "http://127.0.0.1.evil.example", "http://localhost.evil.example:80"])
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new StringContent("{}", Encoding.UTF8, contentType) };
            request.Headers.Add("Origin", origin);

            using var response = await server.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Single(server.Manager.Events);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:80")]
    [InlineData("169.254.169.254")]
    [InlineData("[::2]")]
    public async Task A_foreign_host_is_refused_everywhere(string host)
    {
        await using var server = await TestServer.StartAsync();
        foreach (var path in (string[])["/", "/events", "/runs", "/api/events", "/api/openapi.json", "/api/events/stream", "/tr/?id=1&ev=Lead"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;

            Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.SendAsync(request)).StatusCode);
        }

        Assert.Empty(server.Manager.Events);
    }

    [Theory]
    [InlineData("/api/expectations")]
    [InlineData("/api/faults")]
    [InlineData("/api/quality")]
    [InlineData("/api/events/1/send-again")]
    public async Task A_huge_body_is_refused(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Client.PostAsync(path, new ByteArrayContent(new byte[3 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/ready")).StatusCode);
    }
}
