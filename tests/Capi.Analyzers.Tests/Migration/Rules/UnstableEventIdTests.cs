using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI509: an event ID that the browser can't know or repeat.</summary>
public class UnstableEventIdTests
{
    [Theory]
    [InlineData("event: event_id = Guid.NewGuid().ToString()")]
    [InlineData("event: event_id = \"order\"")]
    [InlineData("event: event_id = order.Number + DateTime.UtcNow.Ticks")]
    [InlineData("event: event_id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"order-{DateTime.UtcNow.Ticks}\")")]
    [InlineData("event: event_id = Hash(order.Number)")]
    [InlineData("event: event_id = $\"purchase-{order.SessionId}\"")]
    [InlineData("event: event_id = NextId()")]
    [InlineData("event: event_id = order.Email")]
    [InlineData("event: event_id = \"mail-\" + order.Email")]
    [InlineData("event: event_id = order.Kind.ToString().Replace(\"_\", \"\")")]
    [InlineData("event: event_id = $\"{order.Kind}-event\"")]
    [InlineData("event: event_id = order.Kind + \"/\" + order.Seen")]
    [InlineData("before: var kind = order.Kind; ;; event: event_id = kind.ToString(\"G\")")]
    [InlineData("event: event_id = ((int)order.Kind).ToString()")]
    [InlineData("event: event_id = \"co-\" + new Visit().Customer.Id ;; members: private sealed class Person { public int Id { get; init; } } private sealed class Visit { public Person Customer { get; init; } = new(); }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), UnstableEventIdRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("event: event_id = \"order-\" + order.Number")]
    [InlineData("event: event_id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"order-{order.Row}\")")]
    [InlineData("event: event_id = order.Key.ToString(\"N\")")]
    [InlineData("event: event_id = $\"{order.Kind}-{order.Number}\"")]
    [InlineData("event: event_id = order.Kind + order.Key.ToString(\"N\")")]
    [InlineData("event: event_id = order.Row.ToString()")]
    [InlineData("event: event_id = \"co-\" + new Visit().Session.Id ;; members: private sealed class PaidSession { public int Id { get; init; } } private sealed class Visit { public PaidSession Session { get; init; } = new(); }")]
    [InlineData("event: event_id = \"co-\" + new Visit().Customer.Number ;; members: private sealed class Person { public int Id { get; init; } public int Number { get; init; } } private sealed class Visit { public Person Customer { get; init; } = new(); }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), UnstableEventIdRule.Id);

    [Theory]
    [InlineData("event: event_id = CreateId(context!) ;; members: private static string CreateId(Microsoft.AspNetCore.Http.HttpContext context) => \"co-\" + context.Session.Id; ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: event_id = $\"co-{context!.Session.Id}\" ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: event_id = $\"co-{context!.Session.Id}-{order.Number}\" ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", false)]
    public Task The_session_of_a_visitor_repeats_itself(string parts, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(SenderCode.Create(parts), UnstableEventIdRule.Id, isReported);

    [Theory]
    [InlineData("new Dictionary<string, object>()", "", true)]
    [InlineData("new SortedDictionary<string, object>()", "", true)]
    [InlineData("new System.Text.Json.Nodes.JsonObject()", "", true)]
    [InlineData("new Dictionary<string, object>()", "page[\"event_id\"] = id;", false)]
    public async Task A_random_ID_that_is_written_into_the_event_is_reported(string payload, string use, bool isReported)
    {
        var id = use.Length == 0 ? "Guid.NewGuid().ToString(\"N\")" : "id";
        var found = await MigrationVerifier.GetDiagnosticsAsync($$"""
            using System.Net.Http;
            using System.Net.Http.Json;

            public sealed class Welcome(HttpClient http, string datasetId, string token)
            {
                public async Task SendAsync(IDictionary<string, object> page, string url, string agent, long at)
                {
                    var id = Guid.NewGuid().ToString("N");
                    {{use}}
                    var lead = {{payload}};
                    lead["event_name"] = "Lead";
                    lead["event_id"] = {{id}};
                    lead["event_time"] = at;
                    lead["action_source"] = "website";
                    lead["event_source_url"] = url;
                    lead["user_data"] = new System.Text.Json.Nodes.JsonObject { ["client_user_agent"] = agent };
                    using var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { lead }, access_token = token });
                    response.EnsureSuccessStatusCode();
                }
            }
            """);

        Assert.Equal(isReported, found.Any(one => one.Id == UnstableEventIdRule.Id));
    }

    [Fact]
    public async Task A_random_ID_in_the_items_of_the_request_is_accepted()
    {
        var found = await MigrationVerifier.GetDiagnosticsAsync("""
            using System.Net.Http;
            using System.Net.Http.Json;

            public sealed class Welcome(HttpClient http, string datasetId, string token)
            {
                public async Task SendAsync(IDictionary<object, object> items, string url, string agent, long at)
                {
                    items["event_id"] = Guid.NewGuid().ToString("N");
                    var lead = new { event_name = "Lead", event_id = items["event_id"], event_time = at, action_source = "website", event_source_url = url, user_data = new { client_user_agent = agent } };
                    using var response = await http.PostAsJsonAsync($"https://graph.facebook.com/v27.0/{datasetId}/events", new { data = new[] { lead }, access_token = token });
                    response.EnsureSuccessStatusCode();
                }
            }
            """);

        Assert.DoesNotContain(found, one => one.Id == UnstableEventIdRule.Id);
    }
}
