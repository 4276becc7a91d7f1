using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI527: nothing on the way to the event asks for consent.</summary>
public class ConsentMissingTests
{
    [Theory]
    [InlineData("guard: if (order.Total <= 0)")]
    [InlineData("guard: if (order.Total <= 0) ;; event: opt_out = false")]
    [InlineData("guard: if (order.Total <= 0) ;; before: var extra = new Dictionary<string, object> { [\"opt_out\"] = false }; extra.Add(\"opt_out\", true); ;; after: _ = extra;")]
    [InlineData("guard: if (order.Total <= 0) ;; before: var json = \"{ \\\"opt_out\\\": false }\"; ;; after: _ = json;")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ConsentMissingRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("guard: if (order.Total <= 0) ;; event: opt_out = order.OptOut")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ConsentMissingRule.Id);

    [Theory]
    [InlineData("orders.Where(order => order.Consent).Select(ToEvent).ToList()")]
    [InlineData("orders.Where(HasConsent).Select(ToEvent).ToList()")]
    [InlineData("orders.Where(MaySend).Select(ToEvent).ToList()")]
    [InlineData("(from order in orders where order.Consent select ToEvent(order)).ToList()")]
    [InlineData("(from order in orders where order.Marketing select order).Select(ToEvent).ToList()")]
    [InlineData("orders.Where(order => order is { Marketing: true }).Select(ToEvent).ToList()")]
    [InlineData("orders.ToLookup(order => order.Marketing)[true].Select(ToEvent).ToList()")]
    [InlineData("orders.GroupBy(order => order.Marketing).Where(group => group.Key).SelectMany(group => group.Select(ToEvent)).ToList()")]
    [InlineData("orders.FindAll(order => order.Marketing).ConvertAll(ToEvent)")]
    [InlineData("Enumerable.Select(orders.Where(order => order.Marketing), ToEvent).ToList()")]
    public Task A_filter_before_the_events_asks(string events) => MigrationVerifier.VerifyWithoutAsync(CreateBatch("", events), ConsentMissingRule.Id);

    [Theory]
    [InlineData("orders.RemoveAll(order => !order.Marketing);", "orders.Select(ToEvent).ToList()")]
    [InlineData("Func<Order, object> convert = ToEvent; orders = orders.FindAll(order => order.Marketing);", "orders.Select(convert).ToList()")]
    [InlineData("var events = new List<object>(); foreach (var order in orders) { if (!order.Marketing) continue; events.Add(ToEvent(order)); }", "events")]
    [InlineData("var events = new List<object>(); foreach (var order in orders) { switch (order.Marketing) { case true: events.Add(ToEvent(order)); break; } }", "events")]
    public Task Statements_before_the_events_ask(string statements, string events) => MigrationVerifier.VerifyWithoutAsync(CreateBatch(statements, events), ConsentMissingRule.Id);

    [Theory]
    [InlineData("orders.Select(ToEvent).ToList()")]
    [InlineData("orders.Where(order => order.Number.Length > 3).Select(ToEvent).ToList()")]
    [InlineData("orders.Where(IsNew).Select(ToEvent).ToList()")]
    public Task A_filter_for_something_else_does_not_ask(string events) => MigrationVerifier.VerifyAsync(CreateBatch("", events), ConsentMissingRule.Id);

    private static string CreateBatch(string statements, string events) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;

        public sealed record Order(string Number, string EmailSha256, bool Consent, bool Marketing);

        public sealed class Batch(HttpClient http)
        {
            public async Task SendAsync(List<Order> orders)
            {
                {{statements}}
                var data = {{events}};
                using var response = await http.PostAsJsonAsync("https://graph.facebook.com/v27.0/1/events", new { data });
                response.EnsureSuccessStatusCode();
            }

            private static bool HasConsent(Order order) => order.Consent;
            private static bool MaySend(Order order) => order.Consent;
            private static bool IsNew(Order order) => order.Number.StartsWith('9');

            private static object ToEvent(Order order) => new { event_name = "Lead", event_id = order.Number, action_source = "physical_store", user_data = new { em = order.EmailSha256 } };
        }
        """;
}
