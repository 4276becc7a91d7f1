using System.Net;

namespace Capi.EventsManager.Tests.Limits;

/// <summary>A server that other machines can reach needs a token.</summary>
public class TokenTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public async Task Another_address_without_a_token_is_refused(string address) =>
        await Assert.ThrowsAsync<ArgumentException>(() => EventsManagerServer.StartAsync(new() { BindAddress = IPAddress.Parse(address) }));

    [Theory]
    [InlineData("/", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/events", "Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/events", "Bearer s3cret", HttpStatusCode.OK)]
    [InlineData("/api/ready", null, HttpStatusCode.Unauthorized)]
    [InlineData("/tr/?id=1&ev=Lead", null, HttpStatusCode.OK)]
    [InlineData("/v1/../api/events", null, HttpStatusCode.Unauthorized)]
    [InlineData("/trx", null, HttpStatusCode.Unauthorized)]
    public async Task Pages_and_API_need_the_token(string path, string? authorization, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(token: "s3cret");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
            request.Headers.Add("Authorization", authorization);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_browser_exchanges_the_token_for_a_cookie()
    {
        await using var server = await TestServer.StartAsync(token: "s3cret");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = server.Manager.Address };

        using var page = await browser.GetAsync("/?token=s3cret");
        using var next = await browser.GetAsync("/api/events");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, next.StatusCode));
        Assert.Equal("", page.RequestMessage!.RequestUri!.Query);
    }

    [Fact]
    public async Task The_exchange_keeps_the_rest_of_the_address()
    {
        await using var server = await TestServer.StartAsync(token: "s3cret");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = server.Manager.Address };

        using var page = await browser.GetAsync("/events?run=checkout-7&token=s3cret&id=a%26b");

        Assert.Equal("/events?run=checkout-7&id=a%26b", page.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task Senders_use_the_token_as_access_token()
    {
        await using var server = await TestServer.StartAsync(token: TestServer.Token);

        Assert.True((await server.SendAsync(server.CreatePurchase())).IsAccepted);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendContentAsync(new StringContent("{\"data\":[]}"), token: "other")).Status);
    }
}
