using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class AccessTokenTests
{
    [Fact]
    public async Task A_call_without_a_token_gets_code_190_and_is_not_stored()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendContentAsync(Body(server), token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("OAuthException", answer.Error.GetProperty("type").GetString());
        Assert.Equal(190, answer.Error.GetProperty("code").GetInt32());
        Assert.Empty(server.Manager.Events);
    }

    [Fact]
    public async Task The_header_the_query_and_the_body_can_carry_the_token()
    {
        await using var server = await TestServer.StartAsync(tokens: ["right"]);

        var header = await server.SendContentAsync(Body(server), token: "right");
        var query = await server.SendContentAsync(Body(server), TestServer.EventsPath + "?access_token=right", token: null);
        var body = await server.SendContentAsync(Body(server, "right"), token: null);

        Assert.True(header.IsAccepted, header.Text);
        Assert.True(query.IsAccepted, query.Text);
        Assert.True(body.IsAccepted, body.Text);
        Assert.Contains("URL", Assert.Single(query.Messages), StringComparison.Ordinal);
        Assert.Empty(header.Messages);
    }

    [Theory]
    [InlineData("Right")]
    [InlineData("right2")]
    [InlineData("righ")]
    public async Task A_token_that_is_not_on_the_list_is_refused_without_being_repeated(string token)
    {
        await using var server = await TestServer.StartAsync(tokens: ["right"]);

        var answer = await server.SendContentAsync(Body(server), token: token);

        Assert.Equal(190, answer.Error.GetProperty("code").GetInt32());
        Assert.DoesNotContain(token, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kept_body_holds_no_secret()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendContentAsync(Body(server, "s3cret-token"), token: null);

        var kept = server.Manager.Requests[0];
        Assert.Contains("order-1", kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("order-1", kept.ToString(), StringComparison.Ordinal);
    }

    private static StringContent Body(TestServer server, string? token = null)
    {
        var envelope = new JsonObject { ["data"] = new JsonArray(server.Purchase()), ["appsecret_proof"] = token is null ? null : "s3cret-proof" };
        if (token is not null)
            envelope["access_token"] = token;

        return new StringContent(envelope.ToJsonString(), Encoding.UTF8, "application/json");
    }
}
