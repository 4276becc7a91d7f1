using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Capi.EventsManager.Tests.Limits;

public class RequestLimitTests
{
    private const int MaxBody = 2 * 1024 * 1024;

    [Fact]
    public async Task A_body_of_2_MiB_is_read_and_one_byte_more_is_too_large()
    {
        await using var server = await TestServer.StartAsync();

        var fits = await server.SendBytesAsync(CreateSpaces(MaxBody));
        var over = await server.SendBytesAsync(CreateSpaces(MaxBody + 1));

        Assert.Equal(HttpStatusCode.BadRequest, fits.Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.Status);
        Assert.Equal(100, over.Error.GetProperty("code").GetInt32());
        Assert.Equal(413, server.Manager.Requests[0].StatusCode);
    }

    [Fact]
    public async Task A_chunked_body_and_a_form_have_the_same_limit()
    {
        await using var server = await TestServer.StartAsync();
        using var chunked = new StreamContent(new UnseekableSpacesStream(MaxBody + 100_000));
        chunked.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var overChunked = await server.SendContentAsync(chunked);
        var overForm = await server.SendBytesAsync([.. "data="u8, .. CreateSpaces(MaxBody)], "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, overChunked.Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, overForm.Status);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_unreadable()
    {
        await using var server = await TestServer.StartAsync();
        var form = string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"k{number}=1"));

        var response = await server.SendBytesAsync(Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("Unreadable body", response.Error.GetProperty("error_user_title").GetString());
    }

    [Theory]
    [InlineData(12_000, 0, true)]
    [InlineData(17_000, 0, false)]
    [InlineData(0, 20_000, true)]
    [InlineData(0, 40_000, false)]
    public async Task A_URL_or_header_that_is_too_long_is_not_recorded(int urlLength, int headerLength, bool isAccepted)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tr/?id=1&ev=Lead&dl={new string('x', urlLength)}");
        request.Headers.Add("X-Long", new string('x', headerLength));

        Assert.Equal(isAccepted ? HttpStatusCode.OK : null, await SendAsync(server.Client, request));
        Assert.Equal(isAccepted ? 1 : 0, server.Manager.Events.Count);
    }

    [Fact]
    public async Task A_request_with_a_foreign_Host_header_is_rejected()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        request.Headers.Host = "hostile.example";

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/events")).StatusCode);
    }

    [Fact]
    public async Task The_server_listens_on_the_loopback_interface_only()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal("127.0.0.1", server.Manager.Address.Host);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(server.Manager.Address.Host)));
    }

    [Fact]
    public async Task A_port_in_use_throws_at_startup()
    {
        await using var server = await TestServer.StartAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => EventsManagerServer.StartAsync(new EventsManagerOptions { Port = server.Manager.Address.Port }));
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(65_536, 1, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 0)]
    public async Task An_option_out_of_range_throws_at_startup(int port, int events, int requests) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            EventsManagerServer.StartAsync(new EventsManagerOptions { Port = port, MaxEvents = events, MaxRequests = requests }));

    [Fact]
    public async Task An_aborted_request_does_not_affect_others()
    {
        await using var server = await TestServer.StartAsync();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, server.Manager.Address.Port);
            var head = $"POST {TestServer.EventsPath} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"data\":[";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        }

        Assert.True((await server.SendAsync(server.CreatePurchase())).IsAccepted);
    }

    // The server closes the connection while the client is still sending, so its 4xx response can be lost: both return null.
    private static async Task<HttpStatusCode?> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        try
        {
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode ? response.StatusCode : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static byte[] CreateSpaces(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill((byte)' ');
        return bytes;
    }
}
