using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Runs;

/// <summary>Export, import and comparison of runs.</summary>
public class ExportTests
{
    [Fact]
    public async Task An_exported_run_is_imported_elsewhere_as_a_run_that_never_changes()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendEventsAsync($"/r/one{TestServer.EventsPath}", server.CreatePurchase("1"), server.CreatePurchase("2"));
        await server.SendAsync(server.CreatePurchase("3"));
        var file = await server.Client.GetStringAsync("/api/export?of=run:one");

        await using var other = await TestServer.StartAsync();
        var imported = await PostAsync(other, file);
        await other.SendEventsAsync($"/r/imported-1{TestServer.EventsPath}", server.CreatePurchase("1"));

        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        Assert.Equal("{\"run\":\"imported-1\",\"events\":2}", await imported.Content.ReadAsStringAsync());
        Assert.Equal(["2", "1"], await RunIsolationTests.GetIdsAsync(other, "?run=imported-1"));
        var before = server.Manager.Events.Single(received => received.EventId == "1").Server!;
        var after = other.Manager.Events.Single(received => received.Run == "imported-1" && received.EventId == "1").Server!;
        Assert.Equal(before.Parameters.Select(one => (one.Path, one.DisplayValue)), after.Parameters.Select(one => (one.Path, one.DisplayValue)));
        Assert.Equal(before.Identifiers.Select(one => one.DisplayValue), after.Identifiers.Select(one => one.DisplayValue));
        Assert.Equal(0, after.Duplicates);
    }

    [Fact]
    public async Task An_export_contains_no_raw_personal_data()
    {
        await using var server = await TestServer.StartAsync();
        var purchase = server.CreatePurchase("+491715550100").With("custom_data.note", "\"jane.canary@corp.example\"").With("user_data.email", "\"jane.canary@corp.example\"");
        await server.SendAsync(purchase);

        var file = await server.Client.GetStringAsync("/api/export?of=current");

        Assert.Contains("Purchase", file, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("5550100", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_written_file_contains_is_masked()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("1"));
        var file = JsonNode.Parse(await server.Client.GetStringAsync("/api/export?of=current"))!;
        var received = file["Events"]![0]!["Event"]!;
        received["EventName"] = "jane.canary@corp.example";
        received["EventId"] = "jane.canary@corp.example";
        received["Server"]!["Parameters"]![0]!["shown"] = "jane.canary@corp.example";
        received["Server"]!["Identifiers"]![0]!["shown"] = "jane.canary@corp.example";
        received["Server"]!["Warnings"] = new JsonArray("jane.canary@corp.example");
        file["Events"]![0]!["ServerJson"] = "{\"event_id\":\"jane.canary@corp.example\"}";

        var imported = await PostAsync(server, file.ToJsonString());

        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        foreach (var path in (string[])["/", "/events", "/api/events", "/events/2", "/api/export?of=run:imported-1"])
            Assert.DoesNotContain("canary", await server.Client.GetStringAsync(path), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"Version\":1,\"Events\":[]}")]
    [InlineData("{\"Version\":2,\"Events\":[{\"Event\":{}}]}")]
    [InlineData("{\"Version\":1,\"Events\":[null]}")]
    [InlineData("{\"Version\":1,\"Events\":[{\"Event\":null}]}")]
    [InlineData("{\"Version\":1,\"Events\":[{\"Event\":{\"Dataset\":1}}]}")]
    [InlineData("{\"Version\":1,\"Events\":[{\"Event\":{\"Dataset\":null,\"EventName\":null,\"FirstReceived\":\"2026-11-22T12:00:00Z\",\"KeptSource\":0}}]}")]
    [InlineData("{\"Version\":1,\"Events\":[{\"Event\":{\"Dataset\":\"1\",\"EventName\":\"x\",\"FirstReceived\":\"2026-11-22T12:00:00Z\",\"KeptSource\":0,\"Server\":{\"Source\":0,\"ReceivedAt\":\"2026-11-22T12:00:00Z\",\"ActionSource\":null,\"Parameters\":null,\"Identifiers\":[null]}}}]}")]
    public async Task A_file_that_is_no_export_is_refused(string file)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, file)).StatusCode);
        Assert.Empty(server.Manager.Events);
    }

    [Fact]
    public async Task Two_runs_are_compared()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendEventsAsync($"/r/one{TestServer.EventsPath}", server.CreatePurchase("1"), server.CreatePurchase("2"));
        await server.SendEventsAsync($"/r/two{TestServer.EventsPath}", server.CreatePurchase("1"));
        await server.Client.GetAsync($"/r/two/tr/?id={TestServer.Dataset}&ev=Purchase&eid=1");

        var comparison = JsonNode.Parse(await server.Client.GetStringAsync("/api/compare?a=run:one&b=run:two"))!;

        Assert.Equal((2, 0m), (comparison["a"]!["events"]!.GetValue<int>(), comparison["a"]!["share"]!.GetValue<decimal>()));
        Assert.Equal((1, 100m), (comparison["b"]!["events"]!.GetValue<int>(), comparison["b"]!["share"]!.GetValue<decimal>()));
        Assert.Equal("Purchase", comparison["b"]!["by_name"]![0]!["event_name"]!.GetValue<string>());
        Assert.InRange(comparison["b"]!["by_name"]![0]!["estimated_quality"]!.GetValue<decimal>(), 1, 10);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync("/api/compare?a=run:one&b=everything")).StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, string file) =>
        server.Client.PostAsync("/api/import", new StringContent(file, Encoding.UTF8, "application/json"));
}
