using System.Security.Cryptography;
using System.Text;
using Capi.EventsManager.Diagnostics;

namespace Capi.EventsManager.Tests.Diagnostics;

/// <summary>Each kind of problem, with a near miss that is none.</summary>
public class DiagnosticsTests
{
    private const string MixedCaseClickId = "fb.1.1554763741205.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB";

    [Theory]
    [InlineData("user_data.em", "\"jane@canary.example\"", "unhashed_customer_information")]
    [InlineData("user_data.em", "\"+49 202 555 0187\"", "phone_in_email")]
    [InlineData("user_data.fbc", "\"fb.1.1554763741.IwAR2F4dbP0l7Mn1IawQQ\"", "click_id_in_seconds")]
    [InlineData("user_data.fbc", "\"fb.1.1554763741205.iwar2f4-dbp0l7mn1iawqqgcinez7pyxqvwjnwb\"", "click_id_case")]
    [InlineData("user_data.fbc", "\"IwAR2F4dbP0l7Mn1IawQQ\"", "click_id_format")]
    [InlineData("user_data.client_ip_address", "\"192.168.1.7\"", "private_ip_address")]
    [InlineData("user_data.client_ip_address", "\"203.0.113.7:8080\"", "malformed_ip_address")]
    [InlineData("user_data.ph", $"\"{SampleHashes.EmptyString}\"", "empty_hash")]
    [InlineData("user_data.client_user_agent", $"\"{SampleHashes.A}\"", "hashed_clear_parameter")]
    [InlineData("custom_data.currency", "null", "missing_currency")]
    [InlineData("custom_data.value", "null", "missing_currency")]
    [InlineData("event_time", "1500000000", "stale_event_time")]
    [InlineData("action_source", "\"web\"", "refused")]
    [InlineData("event_source_url", "null", "warning")]
    public async Task A_problem_of_one_event_is_found_and_names_the_event(string path, string json, string name)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("good"));

        await server.SendAsync(server.CreatePurchase("bad").With(path, json));

        var diagnostic = Assert.Single(server.Manager.GetDiagnostics().Diagnostics, one => one.Name == name);
        Assert.Equal(["bad"], diagnostic.Events.Select(affected => affected.EventId));
        Assert.Equal(2, diagnostic.Events[0].Number);
        Assert.StartsWith("https://developers.facebook.com/docs/", diagnostic.Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user_data.fbc", $"\"{MixedCaseClickId}\"")]
    [InlineData("user_data.fbc", "\"fb.1.1554763741205.1098115397\"")]
    [InlineData("user_data.fbc", "\"fb.1.1554763741205.abcdef\"")]
    [InlineData("user_data.client_ip_address", "\"203.0.113.7\"")]
    [InlineData("user_data.ph", $"\"{SampleHashes.B}\"")]
    [InlineData("custom_data.currency", "\"usd\"")]
    public async Task A_good_event_has_no_problem(string path, string json)
    {
        await using var server = await TestServer.StartAsync();

        await server.AcceptAsync(server.CreatePurchase().With(path, json));

        Assert.Empty(server.Manager.GetDiagnostics().Diagnostics);
    }

    [Fact]
    public async Task A_hash_of_a_hash_is_found_across_events()
    {
        await using var server = await TestServer.StartAsync();
        var twice = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SampleHashes.A)));
        await server.AcceptAsync(server.CreatePurchase("once"), server.CreatePurchase("twice").With("user_data.em", $"\"{twice}\""));

        AssertFound(server, "double_hash", "twice");
    }

    [Fact]
    public async Task The_same_hash_as_email_and_phone_is_found()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("mixed").With("user_data.ph", $"\"{SampleHashes.A.ToUpperInvariant()}\""));

        AssertFound(server, "phone_in_email", "mixed");
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public async Task One_address_for_five_people_is_found(int people, bool isFound)
    {
        await using var server = await TestServer.StartAsync();
        for (var i = 0; i < people; i++)
        {
            await server.AcceptAsync(server.CreatePurchase($"{i}").With("user_data.client_ip_address", "\"203.0.113.7\"")
                .With("user_data.em", $"\"{Events.Hash(i + 1)}\"").With("user_data.fbp", $"\"fb.1.1554763741205.{i}\""));
        }

        Assert.Equal(isFound, server.Manager.GetDiagnostics().Diagnostics.Any(one => one.Name == "shared_identifier"));
    }

    [Fact]
    public async Task One_person_with_many_events_is_no_shared_identifier()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync([.. Enumerable.Range(0, 20).Select(i => server.CreatePurchase($"{i}"))]);

        Assert.Empty(server.Manager.GetDiagnostics().Diagnostics);
    }

    [Fact]
    public async Task A_repeated_event_id_is_found_with_its_number()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("again"), server.CreatePurchase("again"), server.CreatePurchase("once"));

        AssertFound(server, "event_id_reused", "again");
    }

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public async Task An_event_that_arrives_after_two_hours_is_found(int minutes, bool isFound)
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase().With("event_time", $"{server.UnixSeconds - (minutes * 60)}"));

        Assert.Equal(isFound, server.Manager.GetDiagnostics().Diagnostics.Any(one => one.Name == "stale_event_time"));
    }

    [Fact]
    public async Task Halves_that_are_counted_twice_are_found_in_both_events()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("a").With("custom_data.order_id", "\"4711\""));
        await server.SendPixelAsync("ev=Purchase&eid=b&cd[order_id]=4711");

        var diagnostic = Assert.Single(server.Manager.GetDiagnostics().Diagnostics, one => one.Name == "not_deduplicated");
        Assert.Equal(["a", "b"], diagnostic.Events.Select(affected => affected.EventId));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public async Task A_test_code_is_found()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendBodyAsync($$"""{"data":[{{server.CreatePurchase("t").ToJsonString()}}],"test_event_code":"TEST12345"}""");

        AssertFound(server, "test_event_code", "t");
    }

    [Theory]
    [InlineData("Purchase", true)]
    [InlineData("Lead", true)]
    [InlineData("AddToCart", true)]
    [InlineData("PageView", false)]
    public async Task Low_coverage_of_the_important_events_is_found(string name, bool isFound)
    {
        await using var server = await TestServer.StartAsync();
        await server.SendPixelAsync($"ev={name}&eid=1");
        await server.SendPixelAsync($"ev={name}&eid=2");

        Assert.Equal(isFound, server.Manager.GetDiagnostics().Diagnostics.Any(one => one.Name == "low_event_coverage"));
    }

    [Fact]
    public async Task The_same_warning_of_many_events_is_one_entry_and_errors_come_first()
    {
        await using var server = await TestServer.StartAsync();
        await server.AcceptAsync(server.CreatePurchase("1").With("event_source_url", null), server.CreatePurchase("2").With("event_source_url", null));
        await server.SendAsync(server.CreatePurchase("3").With("user_data.em", "\"jane\""));

        var diagnostics = server.Manager.GetDiagnostics().Diagnostics;

        Assert.Equal(["unhashed_customer_information", "warning"], diagnostics.Select(one => one.Name));
        Assert.Equal(2, diagnostics[1].Events.Count);
        Assert.Equal("event_source_url is required for website events.", diagnostics[1].Title);
    }

    [Fact]
    public async Task Events_that_were_refused_with_another_one_are_not_blamed()
    {
        await using var server = await TestServer.StartAsync();
        await server.SendAsync(server.CreatePurchase("good"), server.CreatePurchase("bad").With("action_source", "\"web\""));

        AssertFound(server, "refused", "bad");
    }

    private static void AssertFound(TestServer server, string name, string id)
    {
        var diagnostic = Assert.Single(server.Manager.GetDiagnostics().Diagnostics, one => one.Name == name);
        Assert.Equal([id], diagnostic.Events.Select(affected => affected.EventId).Distinct());
    }
}
