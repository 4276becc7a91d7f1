using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class CustomerInformationTests
{
    [Theory]
    [InlineData("ct,country,st,zp,ge,client_user_agent")]
    [InlineData("country,client_user_agent")]
    [InlineData("db,client_user_agent")]
    [InlineData("db")]
    [InlineData("fn,ge")]
    [InlineData("ln,ge")]
    [InlineData("ln")]
    [InlineData("country,not_a_parameter")]
    public async Task A_set_that_is_too_broad_is_rejected(string keys)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, keys);

        Assert.Equal(2804050, response.Subcode);
        Assert.Equal("data/0/user_data", response.BlamedField);
    }

    [Theory]
    [InlineData("ct,country,st,zp,ge,client_user_agent,db")]
    [InlineData("db,ge")]
    [InlineData("fn,ln")]
    [InlineData("fn,client_user_agent")]
    [InlineData("country,ph")]
    [InlineData("em")]
    public async Task One_more_parameter_makes_the_set_acceptable(string keys)
    {
        await using var server = await TestServer.StartAsync();

        var response = await SendAsync(server, keys);

        Assert.True(response.IsAccepted, response.Body);
    }

    private static Task<TestServer.GraphResponse> SendAsync(TestServer server, string keys)
    {
        var userData = new JsonObject();
        foreach (var key in keys.Split(','))
            userData[key] = key == "client_user_agent" ? "Mozilla/5.0" : SampleHashes.A;

        return server.SendAsync(server.CreatePurchase().With("user_data", userData.ToJsonString()));
    }
}
