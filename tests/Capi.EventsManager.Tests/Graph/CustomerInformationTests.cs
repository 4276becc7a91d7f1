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
    public async Task A_set_that_is_too_broad_is_refused(string keys)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SendAsync(server, keys);

        Assert.Equal(2804050, answer.Subcode);
        Assert.Equal("data/0/user_data", answer.Blame);
    }

    [Theory]
    [InlineData("ct,country,st,zp,ge,client_user_agent,db")]
    [InlineData("db,ge")]
    [InlineData("fn,ln")]
    [InlineData("fn,client_user_agent")]
    [InlineData("country,ph")]
    [InlineData("em")]
    public async Task One_parameter_more_makes_it_narrow_enough(string keys)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await SendAsync(server, keys);

        Assert.True(answer.IsAccepted, answer.Text);
    }

    private static Task<TestServer.Answer> SendAsync(TestServer server, string keys)
    {
        var userData = new JsonObject();
        foreach (var key in keys.Split(','))
            userData[key] = key == "client_user_agent" ? "Mozilla/5.0" : Hash.A;

        return server.SendAsync(server.Purchase().With("user_data", userData.ToJsonString()));
    }
}
