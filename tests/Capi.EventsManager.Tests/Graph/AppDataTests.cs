using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class AppDataTests
{
    private const string Device = """["i2","com.shop","1.0","1.0 long","17.4","iPhone14,5","en_US","GMT+1","","390","844","3","6","128","64","Europe/Berlin"]""";

    [Fact]
    public async Task A_complete_app_event_gets_no_message()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(App(server));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Empty(answer.Messages);
    }

    [Theory]
    [InlineData("", null, null, "app_data")]
    [InlineData("", "{}", null, "app_data/extinfo")]
    [InlineData(".extinfo", null, null, "app_data/extinfo")]
    [InlineData(".extinfo", "\"i2\"", null, "app_data/extinfo")]
    [InlineData(".extinfo", """{"0":"i2","4":"17.4"}""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["i2","","","","17.4","","","","","","","","","",""]""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["i2","","","","17.4","","","","","","","","","","","",""]""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["i2",null,"","","17.4","","","","","","","","","","",""]""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["","","","","17.4","","","","","","","","","","",""]""", null, "app_data/extinfo/0")]
    [InlineData(".extinfo", """["i2","","","","","","","","","","","","","","",""]""", 2804043, "app_data/extinfo/4")]
    [InlineData(".extinfo", """["i2","","",""," ","","","","","","","","","","",""]""", 2804043, "app_data/extinfo/4")]
    public async Task An_app_event_that_does_not_tell_of_its_device_is_refused(string member, string? json, int? subcode, string field)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(App(server).With("app_data" + member, json));

        Assert.False(answer.IsAccepted, answer.Text);
        Assert.Equal("data/0/" + field, answer.Blame);
        Assert.Equal(subcode, answer.Subcode);
    }

    [Theory]
    [InlineData("""["a2","","","","17.4","","","","","","","","","","",""]""")]
    [InlineData("""["i2","","","",14,"","","","",390,844,3,6,128,64,""]""")]
    public async Task Only_two_entries_of_sixteen_must_say_something(string device)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(App(server).With("app_data.extinfo", device));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Empty(answer.Messages);
    }

    [Theory]
    [InlineData("advertiser_tracking_enabled", null, "advertiser_tracking_enabled is required")]
    [InlineData("advertiser_tracking_enabled", "true", "advertiser_tracking_enabled should be 0 or 1")]
    [InlineData("application_tracking_enabled", "2", "application_tracking_enabled should be 0 or 1")]
    [InlineData("extinfo", """["w1","","","","17.4","","","","","","","","","","",""]""", "extinfo[0] is not a version Meta lists")]
    [InlineData("extinfo", """[2,"","","","17.4","","","","","","","","","","",""]""", "extinfo[0] is not a version Meta lists")]
    public async Task What_could_be_better_is_said_in_one_message(string member, string? json, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(App(server).With("app_data." + member, json));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Contains(expected, Assert.Single(answer.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_app_needs_app_data()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(App(server).With("action_source", "\"website\"").With("app_data", null));

        Assert.True(answer.IsAccepted, answer.Text);
        Assert.Empty(answer.Messages);
    }

    private static JsonObject App(TestServer server) => server.Purchase()
        .With("action_source", "\"app\"")
        .With("app_data", $$"""{"advertiser_tracking_enabled":1,"application_tracking_enabled":0,"extinfo":{{Device}}}""");
}
