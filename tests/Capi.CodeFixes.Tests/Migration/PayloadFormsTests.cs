namespace Capi.CodeFixes.Tests.Migration;

/// <summary>"Replace with a contract" on each form of a payload: the same event, the same contract, and a call that passes the raw values.</summary>
public class PayloadFormsTests
{
    [Theory]
    [InlineData("""
        var data = new
        {
            event_name = "Purchase", event_id = order.Number, event_time = order.PaidAt.ToUnixTimeSeconds(), action_source = "physical_store",
            user_data = new { em = new[] { Hash(order.Email.Trim().ToLowerInvariant()) }, external_id = Hash(order.CustomerNumber) },
            custom_data = new { value = order.Total, currency = order.Currency },
        };
        using var response = await http.PostAsJsonAsync(Url, new { data = new[] { data }, access_token = token });
        """)]
    [InlineData("""
        var payload = new EventDto
        {
            Name = "Purchase", Id = order.Number, Time = order.PaidAt.ToUnixTimeSeconds(), Source = "physical_store",
            User = new UserDto { Em = [Hash(order.Email.Trim().ToLowerInvariant())], ExternalId = Hash(order.CustomerNumber) },
            Custom = new CustomDto { Value = order.Total, Currency = order.Currency },
        };
        using var response = await http.PostAsJsonAsync(Url, new { data = new[] { payload }, access_token = token });
        """)]
    [InlineData("""
        var user = new Dictionary<string, object>();
        user["em"] = Hash(order.Email.Trim().ToLowerInvariant());
        if (order.CustomerNumber.Length > 0)
            user.Add("external_id", Hash(order.CustomerNumber));
        var payload = new Dictionary<string, object>
        {
            ["event_name"] = "Purchase", ["event_id"] = order.Number, ["event_time"] = order.PaidAt.ToUnixTimeSeconds(), ["action_source"] = "physical_store", ["user_data"] = user,
            ["custom_data"] = new Dictionary<string, object> { ["value"] = order.Total, ["currency"] = order.Currency },
        };
        using var response = await http.PostAsJsonAsync(Url, new { data = new[] { payload }, access_token = token });
        """)]
    [InlineData("""
        var digest = Hash(order.Email.Trim().ToLowerInvariant());
        var payload = new JsonObject
        {
            ["event_name"] = "Purchase", ["event_id"] = order.Number, ["event_time"] = order.PaidAt.ToUnixTimeSeconds(), ["action_source"] = "physical_store",
            ["user_data"] = new JsonObject { ["em"] = new JsonArray(digest), ["external_id"] = Hash(order.CustomerNumber) },
            ["custom_data"] = new JsonObject { ["value"] = order.Total, ["currency"] = order.Currency },
        };
        using var response = await http.PostAsync(Url, new StringContent(new JsonObject { ["data"] = new JsonArray(payload) }.ToJsonString(), Encoding.UTF8, "application/json"));
        """)]
    [InlineData(""""
        var json = $$"""
            {
              "data": [{
                "event_name": "Purchase", "event_id": "{{order.Number}}", "event_time": {{order.PaidAt.ToUnixTimeSeconds()}}, "action_source": "physical_store",
                "user_data": { "em": ["{{Hash(order.Email.Trim().ToLowerInvariant())}}"], "external_id": "{{Hash(order.CustomerNumber)}}" },
                "custom_data": { "value": {{order.Total.ToString(CultureInfo.InvariantCulture)}}, "currency": "{{order.Currency}}" }
              }]
            }
            """;
        using var response = await http.PostAsync(Url, new StringContent(json, Encoding.UTF8, "application/json"));
        """")]
    [InlineData("""
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            writer.WriteStartObject();
            writer.WriteString("event_name", "Purchase");
            writer.WriteString("event_id", order.Number);
            writer.WriteNumber("event_time", order.PaidAt.ToUnixTimeSeconds());
            writer.WriteString("action_source", "physical_store");
            writer.WriteStartObject("user_data");
            writer.WriteString("em", Hash(order.Email.Trim().ToLowerInvariant()));
            writer.WriteString("external_id", Hash(order.CustomerNumber));
            writer.WriteEndObject();
            writer.WriteStartObject("custom_data");
            writer.WriteNumber("value", order.Total);
            writer.WriteString("currency", order.Currency);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        using var response = await http.PostAsync(Url, new ByteArrayContent(buffer.ToArray()));
        """)]
    public async Task Each_form_gives_the_same_contract_and_call(string statements)
    {
        var (sender, contract) = await ContractTrial.RefactorAsync(Write(statements), "\"Purchase\"");

        Assert.Contains(
            """
            [MetaEvent(StandardEvents.Purchase, ActionSource = ActionSource.PhysicalStore)]
            internal sealed partial record PurchaseEvent(
                [EventId] string Number,
                [EventTime] DateTimeOffset PaidAt,
                [Hashed("em")] string? Email,
                [Hashed("external_id")] string? CustomerNumber,
                [CustomData("value")] decimal Total,
                [CustomData("currency")] string Currency)
            """.ReplaceLineEndings("\n"),
            contract,
            StringComparison.Ordinal);
        Assert.Contains("new PurchaseEvent(order.Number, order.PaidAt, order.Email, order.CustomerNumber, order.Total, order.Currency)", sender ?? contract, StringComparison.Ordinal);
    }

    private static string Write(string statements) => $$""""
        using System.Globalization;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        namespace Shop.Ads;

        public sealed class Order
        {
            public required string Number { get; init; }
            public required string Email { get; init; }
            public required string CustomerNumber { get; init; }
            public decimal Total { get; init; }
            public required string Currency { get; init; }
            public DateTimeOffset PaidAt { get; init; }
            public bool MarketingConsent { get; init; }
        }

        public sealed class EventDto
        {
            [JsonPropertyName("event_name")] public string Name { get; set; } = "";
            [JsonPropertyName("event_id")] public string Id { get; set; } = "";
            [JsonPropertyName("event_time")] public long Time { get; set; }
            [JsonPropertyName("action_source")] public string Source { get; set; } = "";
            [JsonPropertyName("user_data")] public UserDto User { get; set; } = new();
            [JsonPropertyName("custom_data")] public CustomDto Custom { get; set; } = new();
        }

        public sealed class UserDto
        {
            [JsonPropertyName("em")] public string[] Em { get; set; } = [];
            [JsonPropertyName("external_id")] public string ExternalId { get; set; } = "";
        }

        public sealed class CustomDto
        {
            [JsonPropertyName("value")] public decimal Value { get; set; }
            [JsonPropertyName("currency")] public string Currency { get; set; } = "";
        }

        public sealed class OrderEvents(HttpClient http, string datasetId, string token)
        {
            private string Url => $"https://graph.facebook.com/v27.0/{datasetId}/events?access_token={token}";

            public async Task SendAsync(Order order)
            {
                if (!order.MarketingConsent)
                    return;
                {{statements.ReplaceLineEndings("\n").Replace("\n", "\n        ", StringComparison.Ordinal)}}
                response.EnsureSuccessStatusCode();
            }

            private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
        """";
}
