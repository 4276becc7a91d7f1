using System.Text.Json;

namespace Capi.EventsManager.Tests.Page;

public class ExportTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=a,\"b", "\"'=a,\"\"b\"")]
    [InlineData("plain", "plain")]
    [InlineData("@jane", "•••")]
    public async Task A_spreadsheet_gets_text_and_no_formula(string id, string cell)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("event_id", JsonSerializer.Serialize(id)));

        var lines = (await server.Client.GetStringAsync("/export/events.csv")).Split("\r\n");

        Assert.StartsWith("number,received,dataset,event_name,event_id,fate,", lines[0], StringComparison.Ordinal);
        Assert.Contains($",Purchase,{cell},kept,1,server,42.5,EUR,0,,,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_has_numbers_fates_and_no_personal_data()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase());
        await server.SendAsync(server.CreatePurchase("bad").With("user_data.em", "\"jane@canary.example\""));

        var text = await server.Client.GetStringAsync("/export/events.json");
        using var json = JsonDocument.Parse(text);

        var events = json.RootElement.GetProperty("events");
        Assert.Equal([2, 1], events.EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal("user_data.em", events[0].GetProperty("refusal").GetProperty("field").GetString());
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleHashes.A, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_are_downloads()
    {
        await using var server = await TestServer.StartAsync();
        using var response = await server.Client.GetAsync("/export/events.csv");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }
}
