using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class AccessTokenTests
{
    /// <summary>A text in the form of a proof; without a configured app secret only the form is checked.</summary>
    private const string Proof = "5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4";

    [Fact]
    public async Task A_request_without_a_token_gets_code_190_and_is_not_stored()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendContentAsync(CreateContent(server), token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("OAuthException", response.Error.GetProperty("type").GetString());
        Assert.Equal(190, response.Error.GetProperty("code").GetInt32());
        Assert.Empty(server.Manager.Events);
    }

    [Fact]
    public async Task The_token_is_accepted_in_the_header_the_query_and_the_body()
    {
        await using var server = await TestServer.StartAsync(tokens: ["right"]);

        var header = await server.SendContentAsync(CreateContent(server), token: "right");
        var query = await server.SendContentAsync(CreateContent(server), TestServer.EventsPath + "?access_token=right", token: null);
        var body = await server.SendContentAsync(CreateContent(server, "right"), token: null);

        Assert.True(header.IsAccepted, header.Body);
        Assert.True(query.IsAccepted, query.Body);
        Assert.True(body.IsAccepted, body.Body);
        Assert.Contains("URL", Assert.Single(query.Messages), StringComparison.Ordinal);
        Assert.Empty(header.Messages);
    }

    [Theory]
    [InlineData("Right")]
    [InlineData("right2")]
    [InlineData("righ")]
    public async Task An_unknown_token_is_rejected_without_being_echoed(string token)
    {
        await using var server = await TestServer.StartAsync(tokens: ["right"]);

        var response = await server.SendContentAsync(CreateContent(server), token: token);

        Assert.Equal(190, response.Error.GetProperty("code").GetInt32());
        Assert.DoesNotContain(token, response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stored_body_contains_no_secret()
    {
        await using var server = await TestServer.StartAsync();

        await server.SendContentAsync(CreateContent(server, "s3cret-token"), token: null);

        var kept = server.Manager.Requests[0];
        Assert.Contains("order-1", kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Proof, kept.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("order-1", kept.ToString(), StringComparison.Ordinal);
    }

    private static StringContent CreateContent(TestServer server, string? token = null)
    {
        var envelope = new JsonObject { ["data"] = new JsonArray(server.CreatePurchase()), ["appsecret_proof"] = token is null ? null : Proof };
        if (token is not null)
            envelope["access_token"] = token;

        return new StringContent(envelope.ToJsonString(), Encoding.UTF8, "application/json");
    }
}
