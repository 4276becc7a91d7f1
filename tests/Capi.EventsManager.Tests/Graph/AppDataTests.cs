using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Graph;

public class AppDataTests
{
    private const string Extinfo = """["i2","com.shop","1.0","1.0 long","17.4","iPhone14,5","en_US","GMT+1","","390","844","3","6","128","64","Europe/Berlin"]""";

    [Fact]
    public async Task A_complete_app_event_gets_no_message()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateAppEvent(server));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("", null, null, "app_data")]
    [InlineData("", "7", null, "app_data")]
    [InlineData("", "{}", null, "app_data/extinfo")]
    [InlineData(".extinfo", null, null, "app_data/extinfo")]
    [InlineData(".extinfo", "\"i2\"", null, "app_data/extinfo")]
    [InlineData(".extinfo", """{"0":"i2","4":"17.4"}""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["i2","","","","17.4","","","","","","","","","",""]""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["i2","","","","17.4","","","","","","","","","","","",""]""", null, "app_data/extinfo")]
    [InlineData(".extinfo", """["","","","","17.4","","","","","","","","","","",""]""", null, "app_data/extinfo/0")]
    [InlineData(".extinfo", """["i2","","","","","","","","","","","","","","",""]""", 2804043, "app_data/extinfo/4")]
    [InlineData(".extinfo", """["i2","","",""," ","","","","","","","","","","",""]""", 2804043, "app_data/extinfo/4")]
    public async Task An_app_event_without_device_information_is_rejected(string member, string? json, int? subcode, string field)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateAppEvent(server).With("app_data" + member, json));

        Assert.False(response.IsAccepted, response.Body);
        Assert.Equal("data/0/" + field, response.BlamedField);
        Assert.Equal(subcode, response.Subcode);
    }

    [Theory]
    [InlineData("""["a2","","","","17.4","","","","","","","","","","",""]""")]
    [InlineData("""["i2","","","",14,"","","","",390,844,3,6,128,64,""]""")]
    public async Task Only_two_of_the_16_extinfo_entries_are_required(string extinfo)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateAppEvent(server).With("app_data.extinfo", extinfo));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    [Theory]
    [InlineData("advertiser_tracking_enabled", null, "advertiser_tracking_enabled is required")]
    [InlineData("advertiser_tracking_enabled", "true", "advertiser_tracking_enabled should be 0 or 1")]
    [InlineData("application_tracking_enabled", "2", "application_tracking_enabled should be 0 or 1")]
    [InlineData("extinfo", """["w1","","","","17.4","","","","","","","","","","",""]""", "extinfo[0] is not a version Meta lists")]
    [InlineData("extinfo", """[2,"","","","17.4","","","","","","","","","","",""]""", "extinfo[0] is not a version Meta lists")]
    public async Task Each_problem_gets_one_warning(string member, string? json, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateAppEvent(server).With("app_data." + member, json));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Contains(expected, Assert.Single(response.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_app_events_require_app_data()
    {
        await using var server = await TestServer.StartAsync();

        var response = await server.SendAsync(CreateAppEvent(server).With("action_source", "\"website\"").With("app_data", null));

        Assert.True(response.IsAccepted, response.Body);
        Assert.Empty(response.Messages);
    }

    private static JsonObject CreateAppEvent(TestServer server) => server.CreatePurchase()
        .With("action_source", "\"app\"")
        .With("app_data", $$"""{"advertiser_tracking_enabled":1,"application_tracking_enabled":0,"extinfo":{{Extinfo}}}""");
}
