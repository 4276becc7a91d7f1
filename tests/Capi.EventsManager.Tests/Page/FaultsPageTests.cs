using System.Net;

namespace Capi.EventsManager.Tests.Page;

public class FaultsPageTests
{
    [Fact]
    public async Task A_fault_is_added_applies_and_is_removed()
    {
        await using var server = await TestServer.StartAsync();

        await PostAsync(server, "/faults", ("code", "2"), ("count", "3"), ("dataset", TestServer.Dataset), ("subcode", ""));
        Assert.Contains("the next 3, dataset 1234567890</td><td>code 2</td>", await server.Client.GetStringAsync("/faults"), StringComparison.Ordinal);
        Assert.False((await server.SendAsync(server.CreatePurchase())).IsAccepted);

        await PostAsync(server, "/faults/remove", ("number", "1"));
        Assert.True((await server.SendAsync(server.CreatePurchase())).IsAccepted);
        Assert.Contains("No faults", await server.Client.GetStringAsync("/faults"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "two")]
    [InlineData("probability", "1.5")]
    [InlineData("probability", "NaN")]
    [InlineData("status", "199")]
    [InlineData("status", "600")]
    [InlineData("events_received", "-1")]
    [InlineData("regain_minutes", "1441")]
    [InlineData("delay_ms", "99999999999")]
    [InlineData("<script>", "1")]
    public async Task A_wrong_field_is_explained(string name, string value)
    {
        await using var server = await TestServer.StartAsync();

        var (status, page) = await PostAsync(server, "/faults", (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(TestServer server, string path, params (string Name, string Value)[] fields)
    {
        using var response = await server.Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
