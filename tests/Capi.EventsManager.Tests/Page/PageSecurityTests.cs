using System.Net;

namespace Capi.EventsManager.Tests.Page;

/// <summary>Pages of other sites can neither read nor change anything.</summary>
public class PageSecurityTests
{
    public static TheoryData<string> Paths =>
        ["/", "/events", "/events/1", "/deduplication", "/quality", "/diagnostics", "/payload-helper", "/faults", "/export/events.json", "/export/events.csv", "/api/events", "/assets/events.js"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_foreign_host_name_is_refused_and_nothing_can_be_read_across_origins(string path)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        using var foreign = new HttpRequestMessage(HttpMethod.Get, path);
        foreign.Headers.Host = "evil.example";
        using var refused = await server.Client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await server.Client.SendAsync(request);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:1", false)]
    [InlineData(null, true)]
    public async Task Only_its_own_pages_and_tools_can_clear_and_check(string? origin, bool isAllowed)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        var check = await PostAsync(server, "/payload-helper", origin);
        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, check);
        await PostAsync(server, "/clear", origin);

        Assert.Equal(isAllowed ? 0 : 1, server.Manager.Events.Count);
    }

    [Fact]
    public async Task Its_own_pages_can_clear()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());

        await PostAsync(server, "/clear", server.Manager.Address.GetLeftPart(UriPartial.Authority));

        Assert.Empty(server.Manager.Events);
    }

    private static async Task<HttpStatusCode> PostAsync(TestServer server, string path, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("payload", "{}")]) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
